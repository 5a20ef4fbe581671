/** Emergencies make themselves heard and seen, as far as the agent allows: a sound, a notification, the number in the title. */
import type { TicketEvent } from '@zayavka/sdk';
import { read, write } from './storage.js';

const SOUND = 'zayavka-desk:sound';
const NOTIFY = 'zayavka-desk:notify';

/** Off until an agent turns it on: browsers play nothing before a page has been touched. */
export const settings = {
  get sound(): boolean {
    return read(SOUND) === 'on';
  },
  set sound(on: boolean) {
    write(SOUND, on ? 'on' : null);
  },
  get notify(): boolean {
    return read(NOTIFY) === 'on' && 'Notification' in window && Notification.permission === 'granted';
  },
  set notify(on: boolean) {
    write(NOTIFY, on ? 'on' : null);
  },
};

let audio: AudioContext | undefined;

/** Two short tones. @returns whether the browser plays it. */
export async function ring(): Promise<boolean> {
  audio ??= new AudioContext();
  // Refused, or left pending, before the page has been touched.
  if (audio.state === 'suspended') void audio.resume().catch(() => undefined);
  if (audio.state !== 'running') return false;
  for (const [delay, frequency] of [
    [0, 880],
    [0.18, 660],
  ] as const) {
    const at = audio.currentTime + delay;
    const [tone, gain] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = frequency;
    gain.gain.setValueAtTime(0.2, at);
    gain.gain.exponentialRampToValueAtTime(0.001, at + 0.16);
    tone.connect(gain).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.17);
  }
  return true;
}

/** Shown by the system, outside of the page. @param tag one notification for all tabs that tell of the same. */
export function notify(text: string, tag: string, open: () => void): void {
  try {
    new Notification(text, { tag }).onclick = () => {
      focus();
      open();
    };
  } catch {
    // Chrome on Android shows those of a service worker alone; the page has told of it by itself.
  }
}

/** Whether a ticket has just become a waiting emergency. */
export function isNewEmergency({ type, state }: TicketEvent): boolean {
  if (state.lane !== 'EMERGENCY' || state.status !== 'WAITING') return false;
  return type === 'OPENED' || type === 'LANE_CHANGED' || type === 'AUTHORIZED' || type === 'REOPENED';
}

/** Sets the page's title, and the number of waiting emergencies before it and on the icon of the app. */
export function badge(title: string, emergencies: number): void {
  document.title = emergencies ? `(${emergencies}!) ${title}` : title;
  const app = navigator as Navigator & { setAppBadge?: (count: number) => Promise<void> };
  void app.setAppBadge?.(emergencies).catch(() => undefined);
}
