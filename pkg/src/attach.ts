/** A form that is checked before it is sent. What is found, shown and held is decided in the core; here is who listens. */
import { announceUnchecked, readPlainly, sendUnchecked, timeInLondon } from "./unchecked.js";
import type { Document, Receipt, Result } from "./types.js";
import { call, type Calls, load, NotChecking } from "./wasm.js";

export interface Sent {
  document: Document;
  receipt: Receipt;
  /** What the check found; null where nothing was checked. */
  result: Result | null;
}

export interface AttachOptions {
  /** The procedure's id; else the form's `data-procedure`, or a control of that field path. */
  procedure?: string;
  /** The kind of document; else the form's `data-conference-check`, or a control of that field path. */
  kind?: string;
  /** Where the WebAssembly file is, if not in `wasm/` beside the script. */
  wasm?: string | URL;
  /** Where the error summary goes; else the top of `<main>`, or before the form. */
  summary?: Element;
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
  /** Stops, and leaves nothing behind. */
  detach(): void;
}

/** What the core is told of an attachment with each call: it remembers nothing itself. */
interface Host {
  form: HTMLFormElement;
  place: Element | null;
  procedure: string | null;
  kind: string | null;
  labels: boolean;
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

/**
 * Checks a form from now on. Returns at once and loads the checker in the background.
 *
 * ```html
 * <form data-conference-check="agency-report" data-procedure="berkshire" action="…" method="post">…</form>
 * <script type="module">import { attach } from "conference-check"; attach(document.forms[0])</script>
 * ```
 */
export function attach(form: HTMLFormElement, options: AttachOptions = {}): Attached {
  return new Attachment(form, options);
}

class Attachment implements Attached {
  readonly ready: Promise<"checking" | "unchecked">;
  readonly #form: HTMLFormElement;
  readonly #options: AttachOptions;
  readonly #host: Host;
  readonly #ends = new AbortController();
  #state: "loading" | "checking" | "unchecked" | "ended" = "loading";
  #because = "the checker had not finished loading";
  #frame = 0;
  #notice: Element | undefined;

  constructor(form: HTMLFormElement, options: AttachOptions) {
    this.#form = form;
    this.#options = options;
    this.#host = {
      form,
      place: options.summary ?? null,
      procedure: options.procedure ?? null,
      kind: options.kind ?? null,
      labels: options.labels ?? true,
    };
    // Before the host's own listeners: a form that is held must not be sent by them.
    this.#listen(form, "submit", (event) => this.#submit(event as SubmitEvent), { capture: true });
    this.ready = this.#start();
  }

  document(): Document {
    const outcome = this.#state === "checking" ? this.#try((calls) => calls.formUpdate(this.#host) as Outcome) : undefined;
    return outcome ? (JSON.parse(outcome.document) as Document) : readPlainly(this.#form);
  }

  check(): Result | null {
    if (this.#state !== "checking") return null;
    const outcome = this.#try((calls) => calls.formUpdate(this.#host) as Outcome);
    return outcome ? (JSON.parse(outcome.result) as Result) : null;
  }

  detach(): void {
    this.#ends.abort();
    cancelAnimationFrame(this.#frame);
    if (this.#state === "checking") this.#try((calls) => calls.formEnd(this.#host));
    this.#notice?.remove();
    this.#state = "ended";
  }

  async #start(): Promise<"checking" | "unchecked"> {
    try {
      await load(this.#options.wasm);
      if (this.#state === "ended") return "unchecked";
      this.#checked(call((calls) => calls.formStart(this.#host) as Outcome));
      this.#state = "checking";
      this.#listenToAll();
    } catch (error) {
      this.#fail(error);
    }
    return this.#state === "checking" ? "checking" : "unchecked";
  }

  #listen(target: EventTarget, type: string, listener: (event: Event) => void, options: AddEventListenerOptions = {}): void {
    target.addEventListener(type, listener, { ...options, signal: this.#ends.signal });
  }

  #listenToAll(): void {
    const number = this.#form.getAttribute("data-conference-check-number");
    const place = this.#form.ownerDocument.getElementById(`conference-check-${number}-place`);
    const soon = (): void => this.#soon();
    for (const part of this.#form.contains(place) || !place ? [this.#form] : [this.#form, place]) {
      this.#listen(part, "input", (event) => this.#changed(event));
      this.#listen(part, "change", (event) => this.#changed(event));
      this.#listen(part, "focusin", (event) => this.#opened(event));
      this.#listen(part, "focusout", (event) => this.#left(event));
      this.#listen(part, "toggle", (event) => this.#opened(event), { capture: true });
      this.#listen(part, "click", (event) => this.#clicked(event));
      this.#listen(part, "keydown", (event) => this.#pressed(event as KeyboardEvent));
    }
    this.#listen(this.#form, "reset", soon);
  }

  /** Checks again before the next frame is painted, once however many keys were pressed. */
  #soon(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const outcome = this.#try((calls) => calls.formUpdate(this.#host) as Outcome);
      if (outcome) this.#checked(outcome);
    });
  }

  #changed(event: Event): void {
    if (isOurs(event.target, "says")) this.#try((calls) => calls.formChange(this.#host, event.target as Element));
    this.#soon();
  }

  #opened(event: Event): void {
    const target = event.target;
    const opens = target instanceof HTMLDetailsElement ? target.open : isOurs(target, "says");
    if (opens && event.type === (target instanceof HTMLDetailsElement ? "toggle" : "focusin")) {
      this.#try((calls) => calls.formOpen(this.#host, target as Element));
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
    if (done.accepted) this.#tell("accepted", { key: done.accepted });
    this.#checked(done);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat || !isOurs(event.target, "says")) return;
    const done = this.#try((calls) => calls.formKey(this.#host, event.target as Element, event.key));
    if (!done) return;
    event.preventDefault();
    this.#soon();
  }

  #submit(event: SubmitEvent): void {
    if (this.#state === "loading") {
      this.#hold(event);
      void this.#afterLoading().then(() => this.#form.requestSubmit(event.submitter));
      return;
    }
    if (this.#state === "unchecked") return this.#pass(event, null);
    const hold = !(event.submitter as HTMLButtonElement | null)?.formNoValidate;
    const outcome = this.#try((calls) => calls.formSubmit(this.#host, hold) as Outcome);
    if (!outcome) return this.#pass(event, null);
    this.#checked(outcome);
    if (outcome.held) {
      this.#hold(event);
      this.#tell("held", {});
    } else {
      this.#pass(event, outcome);
    }
  }

  #hold(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** A form is not kept waiting for long: sent late it is worse than sent unchecked. */
  async #afterLoading(): Promise<void> {
    const late = new Promise<"late">((resolve) => setTimeout(resolve, WAIT, "late"));
    if ((await Promise.race([this.ready, late])) === "late" && this.#state === "loading") {
      this.#fail(new NotChecking("the checker took too long to load"));
    }
  }

  #pass(event: SubmitEvent, outcome: Outcome | null): void {
    const sent: Sent = outcome?.receipt
      ? {
          document: JSON.parse(outcome.document) as Document,
          receipt: JSON.parse(outcome.receipt) as Receipt,
          result: JSON.parse(outcome.result) as Result,
        }
      : sendUnchecked(this.#form, this.#because);
    if (!this.#options.send) return;
    this.#hold(event);
    void this.#options.send(sent);
  }

  /** Makes a call; where it cannot be made, the form works on as if it were not checked. */
  #try<T>(make: (calls: Calls) => T): T | undefined {
    try {
      return call(make);
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(error: unknown): void {
    this.#because = error instanceof NotChecking ? error.message : "the checker stopped with a fault of its own";
    this.#state = "unchecked";
    this.#form.noValidate = false;
    this.#notice?.remove();
    this.#notice = announceUnchecked(this.#form, this.#host.place, this.#because);
    this.#tell("unchecked", { because: this.#because, at: timeInLondon() });
  }

  /** Says what was found to whoever listens; parsed only where somebody looks. */
  #checked(outcome: Outcome): void {
    this.#tell("checked", {
      get document(): Document {
        return JSON.parse(outcome.document) as Document;
      },
      get result(): Result {
        return JSON.parse(outcome.result) as Result;
      },
    });
  }

  #tell(what: string, detail: object): void {
    this.#form.dispatchEvent(new CustomEvent(`conferencecheck:${what}`, { bubbles: true, detail }));
  }
}

function isOurs(target: EventTarget | null, part: string): boolean {
  return target instanceof Element && target.hasAttribute(`data-conference-check-${part}`);
}
