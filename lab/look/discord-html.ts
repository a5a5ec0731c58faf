import { escapeUTF8 } from 'entities';
import type { DisplayMessage } from '../../src/chats/discord/render-card.ts';

type Node = {
  readonly type: number;
  readonly content?: string | undefined;
  readonly label?: string | undefined;
  readonly style?: number | undefined;
  readonly accent_color?: number | undefined;
  readonly components?: readonly Node[] | undefined;
};

/** Renders a Components V2 message as a page. `picture`: the attached image, as a URL. */
export function discordHtml({ components }: DisplayMessage, picture: string | null): string {
  const body = (components as unknown as readonly Node[]).map((node) => nodeHtml(node, picture)).join('');
  return `<!doctype html><meta charset="utf-8"><style>${css}</style><div class="message"><div class="face"></div><div><b class="who">Fineprint</b> <span class="app">APP</span>${body}</div></div>`;
}

function nodeHtml(node: Node, picture: string | null): string {
  const inside = (node.components ?? []).map((one) => nodeHtml(one, picture)).join('');
  switch (node.type) {
    case 17: {
      const colour =
        node.accent_color === undefined ? '#3f4147' : `#${node.accent_color.toString(16).padStart(6, '0')}`;
      return `<div class="container" style="border-left-color:${colour}">${inside}</div>`;
    }
    case 10:
      return `<div class="text">${markdown(node.content ?? '')}</div>`;
    case 14:
      return '<hr>';
    case 12:
      return picture === null ? '' : `<img src="${picture}">`;
    case 1:
      return `<div class="row">${inside}</div>`;
    case 2:
      return `<span class="button s${node.style}">${escapeUTF8(node.label ?? '')}${node.style === 5 ? ' ↗' : ''}</span>`;
    default:
      return inside;
  }
}

function markdown(text: string): string {
  return text
    .split(/(```[\s\S]*?```)/)
    .map((part) => (part.startsWith('```') ? codeBlock(part) : part.split('\n').map(line).join('')))
    .join('');
}

function codeBlock(part: string): string {
  const [, language = '', code = ''] = /^```(\w*)\n([\s\S]*?)\n?```$/.exec(part) ?? [];
  const lines = code.split('\n').map((one) => {
    const kind = language !== 'diff' ? '' : one.startsWith('+') ? 'plus' : one.startsWith('-') ? 'minus' : '';
    return `<span class="${kind}">${escapeUTF8(one)}</span>`;
  });
  return `<pre>${lines.join('\n')}</pre>`;
}

function line(text: string): string {
  if (text.trim() === '') return '<div class="gap"></div>';
  for (const [mark, tag] of [
    ['### ', 'h3'],
    ['## ', 'h2'],
    ['# ', 'h1'],
    ['-# ', 'small'],
    ['> ', 'blockquote'],
    ['- ', 'li'],
  ] as const) {
    if (text.startsWith(mark)) return `<${tag}>${inline(text.slice(mark.length))}</${tag}>`;
  }
  return `<p>${inline(text)}</p>`;
}

function inline(text: string): string {
  return escapeUTF8(text)
    .replaceAll(/\\(.)/g, (_, letter: string) => `&#${letter.codePointAt(0)};`)
    .replaceAll(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '<a>$1</a>')
    .replaceAll(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replaceAll(
      /&lt;t:(\d+):(\w)&gt;/g,
      (_, seconds: string, style: string) => `<span class="time">${timeText(Number(seconds), style)}</span>`,
    )
    .replaceAll(/&lt;#\d+&gt;/g, '<span class="time"># news</span>');
}

function timeText(seconds: number, style: string): string {
  const at = new Date(seconds * 1000);
  if (style === 'R')
    return `${Math.abs(Math.round((at.getTime() - Date.parse('2026-02-02T09:00:00Z')) / 86_400_000))} days`;
  const day = at.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return style === 'f' ? `${day} ${at.toISOString().slice(11, 16)}` : day;
}

const css = `
body{margin:0;background:#313338;color:#dbdee1;font:15px/1.38 "Noto Sans","DejaVu Sans",sans-serif;padding:16px}
.message{display:flex;gap:14px}.face{flex:none;width:40px;height:40px;border-radius:50%;background:#1f2937}.who{color:#fff}
.app{background:#5865f2;color:#fff;border-radius:3px;font-size:10px;padding:1px 4px}
.container{background:#2b2d31;border:1px solid #3f4147;border-left:4px solid;border-radius:8px;padding:12px 16px;margin-top:6px;max-width:560px}
.gap{height:9px}.text{margin-bottom:8px;overflow-wrap:anywhere}p,li,h1,h2,h3,blockquote,small{margin:2px 0;display:block}h1{font-size:21px}h2{font-size:18px}h3{font-size:16px}
h1,h2,h3,b{color:#f2f3f5}li{display:list-item;margin-left:20px}small{color:#949ba4;font-size:12px}blockquote{border-left:4px solid #4e5058;padding-left:10px}
a{color:#00a8fc}.time{background:#3b3d44;border-radius:3px;padding:0 2px}pre{background:#1e1f22;border:1px solid #26272b;border-radius:4px;padding:8px;white-space:pre-wrap;font-size:13px;margin:6px 0}
.plus{color:#9ece6a}.minus{color:#f7768e}hr{border:0;border-top:1px solid #3f4147}img{width:100%;border-radius:8px;margin:4px 0 8px}
.row{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}.button{background:#4e5058;color:#fff;border-radius:4px;padding:6px 14px;font-size:14px}.s1{background:#5865f2}.s4{background:#da373c}`;
