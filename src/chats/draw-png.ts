import { fileURLToPath } from 'node:url';
import type { DrawPicture } from '../nouns/card.ts';
import type { Log } from '../nouns/ports.ts';

/** Twice the displayed size, for high-density phone screens. */
const scale = 2;

/**
 * Renders one of our SVGs as a PNG, with fonts installed alongside Fineprint, so it looks the same on every machine. Loads the
 * library with the first picture, because a bot without digests never needs it. Rejects if the SVG isn't valid.
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

/** `drawPng()` for chats: logs a picture that can't be drawn and returns null, so the message is sent without it. */
export function pictureDrawer(log: Log): DrawPicture {
  return async (svg) => {
    try {
      return await drawPng(svg);
    } catch (thrown) {
      log.error({ err: thrown }, 'Picture not drawn');
      return null;
    }
  };
}
