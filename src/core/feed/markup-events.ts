import { Tokenizer } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** What a walk through markup meets, flat: nesting is the listener's business. */
export type MarkupListener = {
  /** Name as written; attributes by lower-case name, still with their entities. */
  open(name: string, attributes: Attributes, selfClosing: boolean): void;
  close(name: string): void;
  /** Characters between tags: as written (entities not decoded) or the inside of a CDATA section. */
  text(data: string, cdata: boolean): void;
};

/** An attribute value longer than this is cut: no URL, type or namespace is. */
const maxAttributeChars = 8 * 1024;
/** An element with more attributes than this loses the rest. */
const maxAttributes = 1_000;

/**
 * Walks through markup with htmlparser2's tokenizer, in time linear in its length: no tree, no stack, no entity expansion.
 * `html: true` treats `<script>` and the like as a browser does; otherwise every element is equal, as in XML.
 * Never throws; an unfinished tag at the end is left out, an unfinished CDATA section is text.
 */
export function walkMarkup(markup: string, listener: MarkupListener, options: { html: boolean }): void {
  let name = '';
  let attributes: Record<string, string> = Object.create(null);
  let count = 0;
  let attribute = '';
  let value = '';
  const opened = (selfClosing: boolean) => {
    listener.open(name, attributes, selfClosing);
    attributes = Object.create(null);
    count = 0;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: !options.html, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        name = markup.slice(start, end);
      },
      onattribname: (start, end) => {
        attribute = markup.slice(start, Math.min(end, start + 256)).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += markup.slice(start, Math.min(end, start + maxAttributeChars - value.length));
      },
      onattribend: () => {
        if (count < maxAttributes && !(attribute in attributes)) {
          attributes[attribute] = value;
          count++;
        }
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => listener.close(markup.slice(start, end)),
      ontext: (start, end) => listener.text(markup.slice(start, end), false),
      oncdata: (start, end, offset) => listener.text(markup.slice(start, end - offset), true),
      onattribentity: () => undefined,
      ontextentity: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
}
