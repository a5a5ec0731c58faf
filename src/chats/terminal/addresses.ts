import { plainText, printedUrl } from './plain-text.ts';

/** The addresses of a card, collected while it is drawn and written out under it: text alone cannot hold a link. */
export type Addresses = {
  /** The mark behind linked words, `[1]`; the same address keeps its number. '' where it is no http(s) address. */
  mark(url: string): string;
  /** An address that has a name of its own, such as a link under the card; named once, first come. */
  name(url: string, label: string): void;
  /** `[1] Source: https://…`, in the order they came. */
  lines(): readonly { readonly before: string; readonly url: string }[];
};

/** None yet. */
export function collectAddresses(): Addresses {
  const known = new Map<string, { number?: number | undefined; label?: string | undefined }>();
  let numbers = 0;
  return {
    mark(url) {
      const printed = printedUrl(url);
      if (printed === null) return '';
      const entry = known.get(printed) ?? {};
      if (entry.number === undefined) {
        numbers += 1;
        entry.number = numbers;
      }
      known.set(printed, entry);
      return `[${entry.number}]`;
    },
    name(url, label) {
      const printed = printedUrl(url);
      if (printed === null) return;
      known.set(printed, { label: plainText(label).trim(), ...known.get(printed) });
    },
    lines() {
      return [...known].map(([url, { number, label = '' }]) => ({
        before: `${number === undefined ? '' : `[${number}] `}${label === '' ? '' : `${label}: `}`,
        url,
      }));
    },
  };
}
