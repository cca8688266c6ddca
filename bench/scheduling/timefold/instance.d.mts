/** What of an instance the tests change; the rest is read by adapter and validator. */
export interface Instance {
  readonly timeslots: readonly { readonly talkTypes: readonly string[] }[];
  readonly rooms: readonly { readonly talkTypes: readonly string[] }[];
  readonly talks: readonly {
    readonly talkType: string;
    readonly timeslot: number | null;
    readonly room: number | null;
  }[];
}

export interface Assigned {
  readonly timeslot: number | null;
  readonly room: number | null;
}
