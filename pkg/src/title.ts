/** "Error: " before the title of a page, while a form on it has something to put right: so GOV.UK's pages do. */

const LEAD = "Error: ";

interface Titled {
  forms: Set<object>;
  /** Whether it was put there here: a page can come with an error of its own. */
  isOurs: boolean;
}

const pages = new WeakMap<Document, Titled>(); // by bare pages: one for each page, see bare.ts

/** Says of a form whether something in it is to be put right. `page` is bare: see bare.ts. */
export function title(page: Document, form: object, isWrong: boolean): void {
  const titled = pages.get(page) ?? { forms: new Set(), isOurs: false };
  pages.set(page, titled);
  if (isWrong) titled.forms.add(form);
  else titled.forms.delete(form);
  const leads = page.title.startsWith(LEAD);
  if (titled.forms.size > 0 && !leads) {
    page.title = LEAD + page.title;
    titled.isOurs = true;
  } else if (titled.forms.size === 0 && titled.isOurs) {
    if (leads) page.title = page.title.slice(LEAD.length);
    titled.isOurs = false;
  }
}
