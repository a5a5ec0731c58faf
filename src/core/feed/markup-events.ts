import { Tokenizer } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** Receives what a walk through markup finds. The walk is flat: nesting is up to the listener. */
export type MarkupListener = {
  /** The name is as written. Attributes are keyed by lower-case name, with their entities undecoded. */
  open(name: string, attributes: Attributes, selfClosing: boolean): void;
  close(name: string): void;
  /** Characters between tags, with entities undecoded, or the content of a CDATA section. */
  text(data: string, cdata: boolean): void;
};

/** Attribute values are cut here. Real URLs, types and namespaces are shorter. */
const maxAttributeChars = 8 * 1024;
/** Further attributes of an element are ignored. */
const maxAttributes = 1_000;

/**
 * Walks through markup with htmlparser2's tokenizer, in linear time: no tree, no stack, no entity expansion. With
 * `html: true`, `<script>` and similar elements are treated as a browser does; otherwise all elements are equal, as in
 * XML. Never throws. An unfinished tag at the end is dropped; an unfinished CDATA section is text.
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
