//! Bank holidays, working days, periods, deadlines.
