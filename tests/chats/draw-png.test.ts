import { describe, expect, it } from 'vitest';
import { weeklyCounts, weeksChart } from '../../src/cards/digest/weeks-chart.ts';
import { drawPng, pictureDrawer } from '../../src/chats/draw-png.ts';
import { createLog, silentLog } from '../../src/log.ts';
import { later } from '../../src/nouns/time.ts';
import { line, start, story } from '../store/samples.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height stand in the first chunk of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('drawPng()', () => {
  it('draws the weeks at twice their size, with letters', async () => {
    const stories = [story('a', { timeline: [line('a', { at: later(start, -1000) })] })];
    const chart = weeksChart(weeklyCounts(stories, start), 'UTC');
    const png = await drawPng(chart?.svg ?? '');
    expect([...png.slice(0, 8)]).toEqual(signature);
    expect(sizeOf(png)).toEqual([1440, 640]);
    const wordless = await drawPng((chart?.svg ?? '').replaceAll(/<text.*?<\/text>/g, ''));
    expect(png.length).toBeGreaterThan(wordless.length + 3_000);
  });

  it('rejects what is no SVG; a chat gets null for it, and the log the cause', async () => {
    await expect(drawPng('no picture')).rejects.toThrow();
    const lines: string[] = [];
    const log = createLog({ level: 'error', write: (written) => void lines.push(written) });
    expect(await pictureDrawer(log)('no picture')).toBeNull();
    expect(lines).toHaveLength(1);
    expect(
      await pictureDrawer(silentLog)('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ).not.toBeNull();
  });
});
