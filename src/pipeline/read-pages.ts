import type { PolicyDecision, PolicyQuestion, RawPage } from '../nouns/policy.ts';
import type { Reader, Render } from '../nouns/ports.ts';
import type { PageState } from '../nouns/words.ts';

/** What a page shows that has no text of its own before its scripts have run, or not the one that is selected. */
export const perhapsScripted: ReadonlySet<PageState> = new Set(['empty', 'selector_missing', 'shrunk']);

/** Reads the pages as they were fetched and, where a browser is set and they hold little, again once their scripts have run. */
export async function readPages(
  pages: readonly RawPage[],
  tools: { readonly question: PolicyQuestion } & {
    readonly reader: Pick<Reader, 'page'>;
    readonly render: Render | null;
  },
): Promise<{ decision: PolicyDecision; pages: readonly RawPage[]; isRendered: boolean }> {
  const { question, reader, render } = tools;
  const decision = await reader.page(pages, question);
  const asFetched = { decision, pages, isRendered: false };
  if (render === null || decision.outcome !== 'state' || !perhapsScripted.has(decision.state)) return asFetched;
  const rendered = await renderPages(pages, render);
  const again = await reader.page(rendered, question);
  return again.outcome === 'state' ? asFetched : { decision: again, pages: rendered, isRendered: true };
}

/** The pages as they are once their scripts have run; one that cannot be rendered stays as it was fetched. */
export async function renderPages(pages: readonly RawPage[], render: Render): Promise<readonly RawPage[]> {
  const rendered: RawPage[] = [];
  for (const page of pages) {
    const shown = /html/i.test(page.contentType) ? await render(page) : { problem: 'no page' };
    if ('problem' in shown) rendered.push(page);
    else
      rendered.push({ ...page, contentType: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(shown.html) });
  }
  return rendered;
}
