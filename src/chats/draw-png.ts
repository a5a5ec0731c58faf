import { fileURLToPath } from 'node:url';
import type { DrawPicture } from '../nouns/card.ts';
import type { Log } from '../nouns/ports.ts';

/** Twice the size that is shown: screens of phones have that many points. */
const scale = 2;

/**
 * An SVG of ours as a PNG, drawn with the fonts that are installed with us, so that it looks the same on every machine. The
 * library is loaded at the first picture: a bot without digests never needs it. Rejects where the SVG is none.
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [
        fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')),
        fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf')),
      ],
      defaultFontFamily: 'Inter',
    },
    fitTo: { mode: 'zoom', value: scale },
  }).render();
  return drawn.asPng();
}

/** `drawPng()` for chats: what cannot be drawn is logged, and the message goes without it. */
export function pictureDrawer(log: Log): DrawPicture {
  return async (svg) => {
    try {
      return await drawPng(svg);
    } catch (thrown) {
      log.error({ err: thrown }, 'A picture could not be drawn');
      return null;
    }
  };
}
