import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { cleanLine } from '../../core/text/clean.ts';
import type { Card, CardAction, CardLink } from '../../nouns/card.ts';
import { limits } from './limits.ts';
import { cut, markdownUrl } from './markdown.ts';

export type ButtonRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The most rows of buttons that keep a card below `limits.components`. */
const maxRows = 4;

/** Draws links, then actions, in rows of five. Leaves out duplicates and buttons that Discord would reject. */
export function drawButtons(card: Pick<Card, 'links' | 'actions'>): ButtonRow[] {
  const seen = new Set<string>();
  const buttons = [...card.links.map(linkButton), ...card.actions.map(actionButton)].filter((button) => {
    if (button === null) return false;
    const key = 'url' in button ? button.url : 'custom_id' in button ? button.custom_id : '';
    return seen.has(key) ? false : seen.add(key);
  });
  const rows: ButtonRow[] = [];
  for (const button of buttons) {
    if (button === null) continue;
    const last = rows.at(-1);
    if (last !== undefined && last.components.length < limits.buttonsInRow) last.components.push(button);
    else if (rows.length < maxRows) rows.push({ type: ComponentType.ActionRow, components: [button] });
  }
  return rows;
}

function linkButton(link: CardLink): APIButtonComponent | null {
  const url = markdownUrl(link.url);
  if (url === null || url.length > limits.buttonUrl) return null;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: labelOf(link.label), url };
}

function actionButton(action: CardAction): APIButtonComponent | null {
  const id = customIdOf(action);
  if (id === null) return null;
  return { type: ComponentType.Button, style: styles[action.style], label: labelOf(action.label), custom_id: id };
}

const styles = { primary: ButtonStyle.Primary, plain: ButtonStyle.Secondary, danger: ButtonStyle.Danger } as const;

/** Buttons don't render Markdown, and Discord rejects empty labels. */
function labelOf(label: string): string {
  const text = cleanLine(label);
  if (text === '') return 'Open';
  return text.length <= limits.label ? text : `${cut(text, limits.label - 1, (word) => word).trimEnd()}…`;
}

/**
 * The id of a button: `command:action:argument`, enough to answer it after a restart or a month later. Null if it would exceed
 * Discord's limit. Such a button is left out, because a shortened id would do something else.
 */
function customIdOf(action: Pick<CardAction, 'command' | 'action' | 'argument'>): string | null {
  const id = `${action.command}:${action.action}:${action.argument}`;
  return id.length <= limits.customId && id.isWellFormed() ? id : null;
}

/** Parses a button's id. Null if it has another form. The argument may contain colons. */
export function parseCustomId(id: string): Pick<CardAction, 'command' | 'action' | 'argument'> | null {
  const [, command, action, argument] = /^([^:]+):([^:]+):(.*)$/s.exec(id) ?? [];
  return command === undefined || action === undefined || argument === undefined ? null : { command, action, argument };
}
