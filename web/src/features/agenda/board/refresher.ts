/** Asks again for something after many changes in a row: one question at a time, and once more where something came meanwhile. */
export class Refresher {
  private running: Promise<void> | null = null;
  private isWanted = false;

  constructor(private readonly refresh: () => Promise<void>) {}

  /** Resolves when an answer came that was asked for after this call. Rejects as the question does. */
  async run(): Promise<void> {
    this.isWanted = true;
    this.running ??= this.untilDone();
    await this.running;
  }

  private async untilDone(): Promise<void> {
    try {
      while (this.isWanted) {
        this.isWanted = false;
        await this.refresh();
      }
    } finally {
      this.running = null;
      this.isWanted = false;
    }
  }
}
