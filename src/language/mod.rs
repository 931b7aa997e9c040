//! Sentences, tokens, cues; how a statement reads.
