/**
 * Where drafts are kept on this device: IndexedDB, written through to the disk before a save counts as one. What
 * localStorage holds Chromium writes later, and a crash takes it along.
 */
import type { Bytes, Sealed } from "./seal.js";

const DATABASE = "conference-check-drafts";
const STORE = "drafts";

/** How long a draft stays whose form was sent, in milliseconds: what becomes of it on the way nobody here knows. */
const AFTER_SENDING = 24 * 60 * 60 * 1000;
/** A save that was under way when the form was sent is done within that, in milliseconds. */
const UNDER_WAY = 5000;

/** A store that does not answer is a store that does not keep. */
const PATIENCE = 10_000;

/** A draft as it lies on the disk. This is all that stands there in clear. */
export interface Kept extends Sealed {
  id: string;
  /** Which format the content has: see format.ts. */
  format: number;
  /** The kind of form. */
  kind: string;
  /** When it was saved, and when it is to be deleted: milliseconds, as `Date.now()` counts them. */
  saved: number;
  expires: number;
  /** When the form was sent from the page that kept it; what became of it there nobody here knows. */
  sent?: number;
  /** Random: which page writes this draft. Another that takes over writes its own, and the first writes no more. */
  writer: string;
  salt: Bytes;
}

/**
 * Why something was not kept: the device is full; the browser forbids it; the draft was deleted; another page writes it
 * now; or anything else.
 */
export type Why = "full" | "forbidden" | "deleted" | "taken" | "broken";

export class NotKept extends Error {
  readonly why: Why;

  constructor(why: Why) {
    super(why);
    this.why = why;
  }
}

let opened: Promise<IDBDatabase> | undefined;

/** All drafts, of every kind, the latest first. Where none was ever kept, nothing is put on the device by looking. */
export async function drafts(): Promise<Kept[]> {
  const all = await transact<unknown[]>("readonly", (store) => store.getAll()).catch((error: NotKept): unknown[] => {
    if (error.why === "deleted") return [];
    throw error;
  });
  return all.filter(isDraft).map(withNote).sort((one, other) => other.saved - one.saved);
}

/** Keeps a draft for the first time. */
export async function add(draft: Kept): Promise<void> {
  opened ??= open(true);
  await transact("readwrite", (store) => store.add(draft));
}

/**
 * Puts a draft in place of what was kept of it, in one step: either stands there whole.
 * @throws NotKept `deleted` or `taken` where it is no longer this page's to write.
 */
export async function put(draft: Kept): Promise<void> {
  await change(draft.id, draft.writer, () => draft);
}

/** Takes a draft over from whichever page wrote it: from now on this one does. Gives it as it was kept last. */
export async function claim(id: string, writer: string): Promise<Kept> {
  return change(id, null, (kept) => ({ ...kept, writer }));
}

/** Marks a draft as one whose form was sent. */
export async function markSent(id: string, writer: string): Promise<void> {
  await change(id, writer, (kept) => sentAt(kept, Date.now()));
}

/** The same at once: the page that sends its form may be gone before the store has answered. */
export function noteSent(id: string): void {
  try {
    localStorage.setItem(noteOf(id), String(Date.now()));
  } catch {
    // Then the store alone is asked.
  }
}

const noteOf = (id: string): string => `${DATABASE}-sent-${id}`;

const sentAt = (kept: Kept, sent: number): Kept => ({ ...kept, sent, expires: sent + AFTER_SENDING });

/** A draft as the store has it, or as one that was sent since. */
function withNote(kept: Kept): Kept {
  try {
    const noted = Number(localStorage.getItem(noteOf(kept.id)));
    return kept.sent === undefined && noted > 0 && noted + UNDER_WAY > kept.saved ? sentAt(kept, noted) : kept;
  } catch {
    return kept;
  }
}

function forgetNotes(ids: string[]): void {
  try {
    for (const id of ids) localStorage.removeItem(noteOf(id));
  } catch {
    // Nothing was noted either.
  }
}

export async function remove(...ids: string[]): Promise<void> {
  forgetNotes(ids);
  await transact("readwrite", (store) => {
    for (const id of ids) store.delete(id);
    return store.count();
  });
}

/** Deletes every draft, and the store that they were in. */
export async function clear(): Promise<void> {
  forgetNotes((await drafts().catch(() => [])).map(({ id }) => id));
  const isThere = await transact("readwrite", (store) => store.clear()).then(() => true, (error: NotKept) => {
    if (error.why === "deleted") return false;
    throw error;
  });
  if (!isThere) return;
  (await opened)?.close();
  opened = undefined;
  indexedDB.deleteDatabase(DATABASE);
}

/** Reads and writes in one transaction: nothing comes in between. */
async function change(id: string, writer: string | null, to: (kept: Kept) => Kept): Promise<Kept> {
  let changed: Kept | undefined;
  let why: Why | undefined;
  await transact("readwrite", (store) => {
    const read = store.get(id) as IDBRequest<Kept | undefined>;
    read.onsuccess = () => {
      const kept = read.result;
      if (kept === undefined) why = "deleted";
      else if (writer !== null && kept.writer !== writer) why = "taken";
      else attempt(store.transaction, () => store.put((changed = to(kept))));
    };
    return read;
  });
  if (why !== undefined) throw new NotKept(why);
  return changed as Kept;
}

/** What a browser throws within an event nobody hears of: the transaction must end with it. */
function attempt(transaction: IDBTransaction, act: () => void): void {
  try {
    act();
  } catch (error) {
    thrown.set(transaction, error);
    transaction.abort();
  }
}

const thrown = new WeakMap<IDBTransaction, unknown>();

/** Asks the store; what it answers holds once the transaction is on the disk. */
async function transact<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => (timer = self.setTimeout(() => reject(new NotKept("broken")), PATIENCE)));
  try {
    return await Promise.race([transaction<T>(mode, ask), late]);
  } catch (error) {
    opened = undefined; // A connection that failed is not used again.
    throw error instanceof NotKept ? error : new NotKept(whyOf(error));
  } finally {
    clearTimeout(timer);
  }
}

async function transaction<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await (opened ??= open(false));
  return new Promise((resolve, reject) => {
    const made = database.transaction(STORE, mode, { durability: "strict" });
    const request = ask(made.objectStore(STORE));
    made.oncomplete = () => resolve(request.result as T);
    made.onabort = () => reject((thrown.get(made) as Error | undefined) ?? made.error ?? request.error ?? new NotKept("broken"));
  });
}

/**
 * Whatever version the database has: formats are the drafts' own affair, so that no page is locked out by another. Where
 * there is none it is made, or else nothing is in it.
 */
function open(makes: boolean): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = !makes;
      if (makes) request.result.createObjectStore(STORE, { keyPath: "id" });
      else request.transaction?.abort();
    };
    request.onerror = () => reject(isMissing ? new NotKept("deleted") : (request.error ?? new NotKept("forbidden")));
    request.onsuccess = () => {
      const database = request.result;
      const close = (): void => {
        opened = undefined;
        database.close();
      };
      database.onversionchange = close;
      database.onclose = close;
      resolve(database);
    };
  });
}

function whyOf(error: unknown): Why {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  // Without a store there is nothing to call, which is a TypeError: an old browser, a page that was not sent over https.
  return ["SecurityError", "InvalidStateError", "NotAllowedError", "TypeError", "ReferenceError", "UnknownError"].includes(name) ? "forbidden" : "broken";
}

/** What somebody else put there is passed over, and left alone. */
function isDraft(kept: unknown): kept is Kept {
  if (typeof kept !== "object" || kept === null) return false;
  const { id, kind, format, saved, expires } = kept as Partial<Kept>;
  return typeof id === "string" && typeof kind === "string" && [format, saved, expires].every((number) => typeof number === "number");
}
