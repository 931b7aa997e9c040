/**
 * Attaches to every form that says `data-conference-check`, also to those that come later, and lets go of those that are
 * taken away: one line in the page, `<script type="module" src="…/auto.js"></script>`.
 */
import { attach, type Attached } from "./attach.js";

const FORMS = "form[data-conference-check]";
const attached = new Map<Element, Attached>();

function look(): void {
  for (const [form, it] of attached) {
    if (form.isConnected && form.matches(FORMS)) continue;
    it.detach();
    attached.delete(form);
  }
  for (const form of document.querySelectorAll<HTMLFormElement>(FORMS)) if (!attached.has(form)) attached.set(form, attach(form));
}

look();
new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: ["data-conference-check"] });
