import { escapeUTF8 } from 'entities';
import type { SlackMessage } from '../../src/chats/slack/render-card.ts';

type Text = { readonly type: string; readonly text: string };
type Block = {
  readonly type: string;
  readonly text?: Text | undefined;
  readonly fields?: readonly Text[] | undefined;
  readonly elements?:
    | readonly {
        readonly type: string;
        readonly text: Text | string;
        readonly style?: string | undefined;
        readonly url?: string | undefined;
      }[]
    | undefined;
};

/** Renders a Block Kit message as a page. */
export function slackHtml({ blocks }: SlackMessage): string {
  const body = (blocks as unknown as readonly Block[]).map(blockHtml).join('');
  return `<!doctype html><meta charset="utf-8"><style>${css}</style><div class="message"><div class="face"></div><div><b>Fineprint</b> <span class="app">APP</span>${body}</div></div>`;
}

function blockHtml({ type, text, fields = [], elements = [] }: Block): string {
  switch (type) {
    case 'header':
      return `<h1>${escapeUTF8(text?.text ?? '')}</h1>`;
    case 'section':
      return `<div class="section">${text === undefined ? '' : mrkdwn(text.text)}${fields.length === 0 ? '' : `<div class="fields">${fields.map((field) => `<div>${mrkdwn(field.text)}</div>`).join('')}</div>`}</div>`;
    case 'context':
      return `<div class="context">${elements.map(({ text: words }) => mrkdwn(String(words))).join(' ')}</div>`;
    case 'actions':
      return `<div class="row">${elements.map(({ text: label, style = '', url }) => `<span class="button ${style}">${escapeUTF8(typeof label === 'string' ? label : label.text)}${url === undefined ? '' : ' ↗'}</span>`).join('')}</div>`;
    default:
      return '';
  }
}

/** In Slack's text, `&`, `<` and `>` are already escaped; angle brackets hold a link, a time or a channel. */
function mrkdwn(text: string): string {
  return text
    .split(/(```[\s\S]*?```)/)
    .map((part) => (part.startsWith('```') ? `<pre>${part.slice(3, -3).replace(/^\n|\n$/g, '')}</pre>` : inline(part)))
    .join('');
}

function inline(text: string): string {
  return text
    .replaceAll(/<(https?:[^|>]+)\|([^>]+)>/g, '<a>$2</a>')
    .replaceAll(/<!date\^\d+\^[^|]*\|([^>]+)>/g, '$1')
    .replaceAll(/<#\w+>/g, '<a>#news</a>')
    .replaceAll(/(^|[\s(])\*([^*\n]+)\*/g, '$1<b>$2</b>')
    .split('\n')
    .map((line) =>
      /^(?:>|&gt;) ?/.test(line) ? `<blockquote>${line.replace(/^(?:>|&gt;) ?/, '')}</blockquote>` : `${line}<br>`,
    )
    .join('');
}

const css = `
body{margin:0;background:#fff;color:#1d1c1d;font:15px/1.46 "Noto Sans","DejaVu Sans",sans-serif;padding:16px}
.message{display:flex;gap:10px}.face{flex:none;width:36px;height:36px;border-radius:6px;background:#1f2937}.message>div{max-width:600px}
.app{background:#ececec;color:#616061;border-radius:2px;font-size:10px;padding:1px 4px}h1{font-size:18px;margin:8px 0}
.section{margin:8px 0;overflow-wrap:anywhere}.fields{display:grid;grid-template-columns:1fr 1fr;gap:8px}.context{color:#616061;font-size:12.5px;margin:6px 0}
a{color:#1264a3}blockquote{margin:2px 0;border-left:4px solid #ddd;padding-left:10px}pre{background:#f8f8f8;border:1px solid #ddd;border-radius:4px;padding:8px;white-space:pre-wrap;font-size:12.5px;margin:6px 0}
.row{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}.button{border:1px solid #ccc;border-radius:4px;padding:5px 12px;font-weight:700;font-size:13px}.primary{background:#007a5a;color:#fff;border-color:#007a5a}.danger{background:#e01e5a;color:#fff;border-color:#e01e5a}`;
