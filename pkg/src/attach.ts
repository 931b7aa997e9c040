/** A form that is checked before it is sent. What is found, shown and held is decided in the core; here is who listens. */
import { bare } from "./bare.js";
import { type FieldMap, type Given, type Held, isOurs } from "./fields.js";
import { holdFocus } from "./focus.js";
import { Host } from "./host.js";
import type { Document, Finding, Receipt, Result } from "./types.js";
import { announceUnchecked, readPlainly, sendUnchecked, timeInLondon } from "./unchecked.js";
import { call, type Calls, load, NotChecking } from "./wasm.js";

export interface Sent {
  document: Document;
  receipt: Receipt;
  /** What the check found; null where nothing was checked. */
  result: Result | null;
}

/** What there is to show, for a host that shows it itself. */
export interface Shown {
  /** The findings, each with the control that it is about, where the form has one. */
  findings: (Finding & { control: Element | null })[];
  /** Whether the form was held just now; while somebody types it is not. */
  held: boolean;
  /** Null where nothing was checked. */
  result: Result | null;
  /** Why nothing was checked; null where it was. */
  because: string | null;
}

export interface AttachOptions {
  /** The procedure's id; else the form's `data-procedure`, or a control of that field path. */
  procedure?: string;
  /** The kind of document; else the form's `data-conference-check`, or a control of that field path. */
  kind?: string;
  /** Where the WebAssembly file is, if not in `wasm/` beside the script. */
  wasm?: string | URL;
  /** Where the error summary goes; else the top of the dialog or `<main>` around the form, or before the form. */
  summary?: Element;
  /** The form's own names, or ids, of controls, each with the field path that it stands for. */
  fields?: FieldMap;
  /** What the form has no control for just now, by field path: of another step, say. */
  given?: Given | (() => Given);
  /** `"nobody"`: a row in which nothing is filled in is not in the document; else it is somebody of whom all is missing. */
  blankRows?: "nobody" | "somebody";
  /** What findings say, in the host's words: by rule (`{message}` is what it says here), or a function. */
  messages?: Record<string, string> | ((finding: { rule: string; at: string; message: string }) => string | undefined);
  /** All else that is said, in the host's words: by what it says here, or a function of that. */
  words?: Record<string, string> | ((english: string) => string | undefined);
  /** Shows what is found, instead of anything here: after the first try to send, and whenever it changes from then on. */
  onFindings?: (shown: Shown) => void;
  /** Is given what the form holds, instead of the form's own submission. */
  send?: (sent: Sent) => void | Promise<unknown>;
  /** Whether sentences are listed for labelling under the prose of sections; yes where not said. */
  labels?: boolean;
}

export interface Attached {
  /** Whether the form is being checked: known once the checker is loaded, or cannot be. */
  readonly ready: Promise<"checking" | "unchecked">;
  /** The document as the form holds it now. */
  document(): Document;
  /** Checks the form as it is now, and shows nothing that was not asked for yet; null where nothing can be checked. */
  check(): Result | null;
  /** Does what pressing a submit button does, and sends nothing: what is to be sent, or null where the form is held. */
  submit(): Promise<Sent | null>;
  /** Goes on without a finding, by its key; for a host that shows findings itself. */
  accept(key: string, reason: string, by: string): void;
  /** Takes that back. */
  undo(key: string): void;
  /** Stops, and leaves nothing behind. */
  detach(): void;
}

/** What the core gives back. */
interface Outcome {
  document: string;
  result: string;
  held: boolean;
  receipt: string | null;
  accepted: string | null;
}

/** How long a submission waits for a checker that is still loading. */
const WAIT = 10_000;
const CONTROLS = "input, select, textarea, fieldset, [data-check], [contenteditable]";

const GOES_ON = "details.conference-check-go-on";
const PART = "data-conference-check-part";

const attachments = new WeakMap<HTMLFormElement, Attached>();

/**
 * Checks a form from now on. Returns at once and loads the checker in the background. A form that is attached already is
 * let go first.
 *
 * ```html
 * <form data-conference-check="agency-report" data-procedure="berkshire" action="…" method="post">…</form>
 * <script type="module">import { attach } from "conference-check"; attach(document.forms[0])</script>
 * ```
 */
export function attach(form: HTMLFormElement, options: AttachOptions = {}): Attached {
  attachments.get(form)?.detach();
  const attached = new Attachment(form, options);
  attachments.set(form, attached);
  return attached;
}

class Attachment implements Attached {
  readonly ready: Promise<"checking" | "unchecked">;
  readonly #element: HTMLFormElement;
  /** The same, bare: see bare.ts. */
  readonly #form: HTMLFormElement;
  readonly #options: AttachOptions;
  readonly #host: Host;
  readonly #ends = new AbortController();
  readonly #changes = new MutationObserver((changes) => this.#seeChanges(changes));
  readonly #seen = new WeakSet<Event>();
  #state: "loading" | "checking" | "unchecked" | "ended" = "loading";
  #because = "the checker had not finished loading";
  #frame = 0;
  #wasAway = false;

  constructor(form: HTMLFormElement, options: AttachOptions) {
    this.#element = form;
    this.#form = bare(form);
    this.#options = options;
    this.#host = new Host(form, options);
    const submit = (event: Event): void => {
      if (event.target === form) this.#submit(event as SubmitEvent);
    };
    // Before the host's own listeners, wherever they stand: a form that is held must not be sent by them. What happens
    // in a shadow root does not come by the window.
    this.#listen(window, "submit", submit);
    this.#listen(this.#form, "submit", submit);
    // A script that sends the form asks nobody, and no event says so: what is sent says what was found. A control of that
    // name stands in the way of this, and of such a script.
    Reflect.defineProperty(form, "submit", { configurable: true, value: () => this.#sendUnasked() });
    this.ready = this.#start();
  }

  document(): Document {
    return JSON.parse(this.#update()?.document ?? "null") ?? readPlainly(this.#host);
  }

  check(): Result | null {
    return JSON.parse(this.#update()?.result ?? "null") as Result | null;
  }

  async submit(): Promise<Sent | null> {
    await this.#afterLoading();
    return this.#tryToSend(true);
  }

  accept(key: string, reason: string, by: string): void {
    if (this.#do((calls) => calls.formAccept(this.#host, key, reason, by) as Outcome)) this.#tell("accepted", { key });
  }

  undo(key: string): void {
    this.#do((calls) => calls.formAccept(this.#host, key, "", "") as Outcome);
  }

  detach(): void {
    if (this.#state === "ended") return;
    this.#state = "ended";
    this.#ends.abort();
    Reflect.deleteProperty(this.#element, "submit");
    this.#changes.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#host.end();
  }

  async #start(): Promise<"checking" | "unchecked"> {
    try {
      await load(this.#options.wasm);
      if (this.#state === "ended") return "unchecked";
      this.#host.takeOver();
      this.#state = "checking";
      this.#checked(call((calls) => calls.formUpdate(this.#host) as Outcome));
      this.#listenToAll();
    } catch (error) {
      this.#fail(error);
    }
    return this.#state === "checking" ? "checking" : "unchecked";
  }

  /** In the capture phase: a host that stops an event from going on stops it after this. */
  #listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
    const once = (event: Event): void => {
      if (this.#seen.has(event)) return;
      this.#seen.add(event);
      listener(event);
    };
    target.addEventListener(type, once, { capture: true, signal: this.#ends.signal });
  }

  #listenToAll(): void {
    const root = this.#form.getRootNode();
    const within = (type: string, listener: (event: Event) => void): void =>
      this.#listen(root, type, (event) => {
        if (this.#host.owns(event.target)) listener(event);
      });
    within("input", (event) => this.#changed(event));
    within("change", (event) => this.#changed(event));
    within("focusin", (event) => this.#opened(event));
    within("focusout", (event) => this.#left(event));
    within("toggle", (event) => this.#opened(event));
    within("click", (event) => this.#clicked(event));
    within("keydown", (event) => this.#pressed(event as KeyboardEvent));
    this.#listen(this.#form, "reset", () => this.#soon());
    const whatMatters = ["disabled", "name", "data-check", "type"];
    this.#changes.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: whatMatters });
    // A form in a shadow root goes with what that belongs to.
    if (root instanceof ShadowRoot) this.#changes.observe(root.ownerDocument, { childList: true, subtree: true });
  }

  /** Controls came, went or changed without a word from the person at the form. */
  #seeChanges(changes: MutationRecord[]): void {
    if (!this.#form.isConnected) this.#host.titled(false); // The next page is not this form's.
    else if (this.#wasAway) this.#soon();
    this.#wasAway = !this.#form.isConnected;
    const concerns = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean => {
      if (!(target instanceof Element) || !this.#host.owns(target) || isOurs(target)) return false;
      const hasControl = (node: Node): boolean => node instanceof Element && !isOurs(node) && (node.matches(CONTROLS) || node.querySelector(CONTROLS) !== null);
      return type === "attributes" || [...addedNodes, ...removedNodes].some(hasControl);
    };
    if (changes.some(concerns)) this.#soon();
  }

  #update(): Outcome | undefined {
    return this.#state === "checking" ? this.#try((calls) => calls.formUpdate(this.#host) as Outcome) : undefined;
  }

  #do(make: (calls: Calls) => Outcome): boolean {
    const outcome = this.#state === "checking" ? this.#try(make) : undefined;
    if (outcome) this.#checked(outcome);
    return outcome !== undefined;
  }

  /** Checks again before the next frame is painted, once however many keys were pressed. */
  #soon(): void {
    if (this.#frame || this.#state !== "checking") return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#do((calls) => calls.formUpdate(this.#host) as Outcome);
    });
  }

  #changed(event: Event): void {
    this.#keepHalfWritten(event.target as Element);
    if (says(event.target)) this.#try((calls) => calls.formChange(this.#host, event.target as Element));
    this.#soon();
  }

  #opened(event: Event): void {
    const target = event.target;
    const opens = target instanceof HTMLDetailsElement ? target.open : says(target);
    if (opens && isOurs(target as Element) && event.type === (target instanceof HTMLDetailsElement ? "toggle" : "focusin")) {
      this.#try((calls) => calls.formOpen(this.#host, target as Element));
    }
    if (event.type === "toggle") this.#keepHalfWritten(target as Element);
  }

  #keepHalfWritten(target: Element): void {
    const details = target.closest<HTMLDetailsElement>(GOES_ON);
    if (!details?.isConnected) return;
    const parts = [...details.querySelectorAll<HTMLInputElement>(`[${PART}]`)].map((part) => [part.getAttribute(PART) ?? "", part.value]);
    this.#host.halfWritten.set(details.dataset["key"] ?? "", { open: details.open, parts: Object.fromEntries(parts) as Record<string, string> });
  }

  /** What was half written stands again where its place was drawn anew. */
  #putHalfWritten(): void {
    for (const details of this.#host.halfWritten.size > 0 ? this.#host.root.querySelectorAll<HTMLDetailsElement>(GOES_ON) : []) {
      const kept = this.#host.halfWritten.get(details.dataset["key"] ?? "");
      if (!kept || !this.#host.owns(details) || details.querySelector(`[${PART}]`)) continue;
      this.#try((calls) => calls.formOpen(this.#host, details));
      for (const part of details.querySelectorAll<HTMLInputElement>(`[${PART}]`)) part.value = kept.parts[part.getAttribute(PART) ?? ""] ?? part.value;
      details.open = kept.open;
    }
  }

  #left(event: Event): void {
    const target = event.target as Element;
    // The summary takes the focus once: GOV.UK Frontend takes this off again too.
    if (target.matches("[id^='conference-check-'][id$='-summary']")) target.removeAttribute("tabindex");
    this.#soon();
  }

  #clicked(event: Event): void {
    if (!(event.target as Element).closest("[data-conference-check-does]")) return;
    const done = this.#try((calls) => calls.formClick(this.#host, event.target as Element) as Outcome | true | undefined);
    if (done === undefined) return;
    event.preventDefault();
    if (done === true) return;
    if (done.accepted) {
      this.#host.halfWritten.delete(done.accepted);
      this.#tell("accepted", { key: done.accepted });
    }
    this.#checked(done);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat || !says(event.target)) return;
    const done = this.#try((calls) => calls.formKey(this.#host, event.target as Element, event.key));
    if (!done) return;
    event.preventDefault();
    this.#soon();
  }

  #submit(event: SubmitEvent): void {
    if (this.#state === "loading") {
      hold(event);
      void this.#afterLoading().then(() => this.#state !== "ended" && this.#form.requestSubmit(event.submitter));
      return;
    }
    const sent = this.#tryToSend(!(event.submitter as HTMLButtonElement | null)?.formNoValidate);
    if (sent === null) return hold(event);
    if (!this.#options.send) return;
    hold(event);
    void this.#options.send(sent);
  }

  /** What is to be sent, put into the form too; null where the form is held. */
  #tryToSend(mayHold: boolean): Sent | null {
    this.#host.alert(true);
    const outcome = this.#state === "checking" ? this.#try((calls) => calls.formSubmit(this.#host, mayHold) as Outcome) : undefined;
    if (!outcome) return sendUnchecked(this.#host, this.#because);
    this.#checked(outcome);
    if (outcome.held) {
      this.#tell("held", {});
      return null;
    }
    return {
      document: JSON.parse(outcome.document) as Document,
      receipt: JSON.parse(outcome.receipt ?? "null") as Receipt,
      result: JSON.parse(outcome.result) as Result,
    };
  }

  #sendUnasked(): void {
    this.#tryToSend(false);
    this.#form.submit();
  }

  /** A form is not kept waiting for long: sent late it is worse than sent unchecked. */
  async #afterLoading(): Promise<void> {
    let timer = 0;
    const late = new Promise<"late">((resolve) => (timer = window.setTimeout(resolve, WAIT, "late")));
    if ((await Promise.race([this.ready, late])) === "late" && this.#state === "loading") {
      this.#fail(new NotChecking("the checker took too long to load"));
    }
    clearTimeout(timer);
  }

  /** Makes a call; where it cannot be made, the form works on as if it were not checked. */
  #try<T>(make: (calls: Calls) => T): T | undefined {
    const changes = this.#changes.takeRecords();
    const keepFocus = holdFocus(this.#host.root);
    try {
      return call(make);
    } catch (error) {
      this.#fail(error);
      return undefined;
    } finally {
      keepFocus();
      this.#changes.takeRecords(); // What was changed from here is no news.
      this.#seeChanges(changes);
    }
  }

  #fail(error: unknown): void {
    if (this.#state === "ended") return;
    this.#because = error instanceof NotChecking ? error.message : "the checker stopped with a fault of its own";
    this.#state = "unchecked";
    this.#host.takeDown(false);
    announceUnchecked(this.#host, this.#because);
    this.#options.onFindings?.({ findings: [], held: false, result: null, because: this.#because });
    this.#tell("unchecked", { because: this.#because, at: timeInLondon() });
  }

  /** Says what was found to whoever listens; parsed only where somebody looks. */
  #checked(outcome: Outcome): void {
    this.#host.alert(false);
    this.#putHalfWritten();
    this.#tell("checked", {
      get document(): Document {
        return JSON.parse(outcome.document) as Document;
      },
      get result(): Result {
        return JSON.parse(outcome.result) as Result;
      },
    });
    if (this.#options.onFindings && this.#host.shown) this.#options.onFindings(this.#shown(outcome));
  }

  #shown({ held, result }: Outcome): Shown {
    const read = JSON.parse(result) as Result;
    const controls = this.#host.controls().filter(({ hidden }) => !hidden);
    const findings = read.findings.map((finding) => ({ ...finding, control: controlFor(finding.at, controls) }));
    return { findings, held, result: read, because: null };
  }

  #tell(what: string, detail: object): void {
    this.#form.dispatchEvent(new CustomEvent(`conferencecheck:${what}`, { bubbles: true, composed: true, detail }));
  }
}

function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whether something is a control of ours that says something of a sentence. */
function says(target: EventTarget | null): boolean {
  return target instanceof Element && target.hasAttribute("data-conference-check-says");
}

/** The control of a field, or of what stands around it: a statement's prose, a date's day. */
function controlFor(at: string, controls: Held[]): Element | null {
  const entry = at.replace(/\.(label|statements\..*)$/, "");
  const isAt = (path: string): boolean => path === at || path === `${entry}.text` || path.startsWith(`${at}.`);
  return controls.find(({ path }) => isAt(path))?.control ?? null;
}
