/** A form as an agency may have one: names of its own, names that hide the form's own members, markup of every age. */
import type { Page } from "@playwright/test";
import { openHost } from "./fixture.ts";

export const strangeForm = `
<main><h1>CP conference return</h1>
<form id="cpc" class="  wide   return " action="/fixtures/received" method="post" aria-label="Return">
  <input type="hidden" name="action" value="save"><input type="hidden" name="id" value="77"><input type="hidden" name="elements" value="e">
  <label>Your name <input name="name" class="a  b" aria-describedby=" who-hint "></label> <span id="who-hint">In full</span>
  <p><input name="q[agency]" aria-label="Agency" id=""></p>
  <fieldset><label><input type="radio" name="role" value="HV"> Health visitor</label> <label><input type="radio" name="role" value="SCH"> School</label></fieldset>
  <p><select name="conf" aria-label="Conference"><option value=""></option><optgroup label="Usual"><option value="ICPC">Initial</option><option value="RCPC">Review</option></optgroup></select></p>
  <p><input type="date" name="conf_day" aria-label="Day"> <input type="time" name="conf_time" aria-label="Time"></p>
  <div class="row"><input name="child[0][name]" aria-label="First child"> <input type="date" name="child[0][dob]" aria-label="First child born"> <textarea name="child[0][needs]" aria-label="First child needs"></textarea></div>
  <div class="row"><input name="child[1][name]" aria-label="Second child"> <label><input type="checkbox" name="child[1][home]" value="Y"> At home</label> <textarea name="child[1][needs]" aria-label="Second child needs"></textarea></div>
  <p id="known-as">Known as</p><textarea name="aka" aria-labelledby="known-as"></textarea>
  <div id="involvement"><div class="editor" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Involvement"><p>We met&nbsp;twice.</p><p>He may move.</p></div></div>
  <x-place name="setting" aria-label="Setting"></x-place>
  <fieldset disabled><input name="q[other]" value="not read" aria-label="Not in use"></fieldset>
  <input name="dup_a" id="dup" aria-label="Decoy"><input name="signed" id="dup" aria-label="Signed on">
  <button name="submit" value="go">Send</button>
</form>
<input form="cpc" name="q[phone]" aria-label="Agency again">
<button form="cpc" name="send" value="outside">Send from outside</button>
</main>`;

/** The whole of what its engineer has to write. */
export const strangeMap = {
  name: "author.name",
  "q[agency]": "author.agency",
  role: { at: "author.role", values: { HV: "health-visitor", SCH: "school" } },
  conf: { at: "conference.type", values: { ICPC: "initial", RCPC: "review" } },
  conf_day: "conference.starts",
  conf_time: "conference.starts.time",
  "child[{id}][name]": "children.child-{id}.name",
  "child[{id}][dob]": "children.child-{id}.born",
  "child[{id}][home]": { at: "children.child-{id}.household", values: { Y: "yes", "": "no" } },
  "child[{id}][needs]": "sections.child-needs.child-{id}.text",
  aka: "children.child-0.known_as",
  involvement: "sections.involvement.family.text",
  setting: "children.child-0.setting",
  signed: "author.signed",
};

export const strangeOptions = { procedure: "berkshire", kind: "agency-report", fields: strangeMap };

export async function openStrange(page: Page): Promise<void> {
  await page.addInitScript(() => {
    customElements.define(
      "x-place",
      class extends HTMLElement {
        static formAssociated = true;
        readonly #internals = this.attachInternals();
        #value = "";
        get name() {
          return this.getAttribute("name");
        }
        get value() {
          return this.#value;
        }
        set value(value: string) {
          this.#value = value;
          this.#internals.setFormValue(value);
        }
      },
    );
  });
  await openHost(page, strangeForm);
}
