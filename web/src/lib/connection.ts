// Whether the server can be reached: what the device says, and how the last request ended.
import { create } from 'zustand';

interface Connection {
  readonly isDeviceOnline: boolean;
  readonly didLastRequestFail: boolean;
}

const useConnection = create<Connection>(() => ({ isDeviceOnline: navigator.onLine, didLastRequestFail: false }));

globalThis.addEventListener('online', () => useConnection.setState({ isDeviceOnline: true }));
globalThis.addEventListener('offline', () => useConnection.setState({ isDeviceOnline: false }));

/** Told by lib/api.ts after every request. */
export function requestEnded(wasAnswered: boolean): void {
  if (useConnection.getState().didLastRequestFail === !wasAnswered) return;
  useConnection.setState({ didLastRequestFail: !wasAnswered });
}

export function useIsOffline(): boolean {
  return useConnection(({ isDeviceOnline, didLastRequestFail }) => !isDeviceOnline || didLastRequestFail);
}

/** Asks the server for a sign of life. Resolves to whether there was one. */
export async function tryConnection(): Promise<boolean> {
  const answer = await fetch('/health/live', { cache: 'no-store' }).catch(() => null);
  // A proxy before a stopped server answers too, with a 5xx.
  const isReached = answer !== null && answer.status < 500;
  requestEnded(isReached);
  return isReached;
}
