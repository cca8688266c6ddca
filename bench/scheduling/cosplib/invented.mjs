// A conference of four submissions as the sheets of a workbook: small enough to judge by hand.

const WEIGHTS = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];
const HOURS = [
  ['Local time zone', 'GMT+1'],
  ['Suitable'],
  ['From', '09:30'],
  ['To', '21:30'],
  ['Less suitable'],
  ['From', '07:00'],
  ['To', '23:00'],
  ['Small penalty', '1'],
  [],
  ['Big penalty', '10'],
];

/** Rows of text by sheet name, as a workbook has them. */
export function inventedSheets() {
  const parameters = WEIGHTS.map((weight, k) => [
    HOURS[k]?.[0] ?? '',
    HOURS[k]?.[1] ?? '',
    '',
    `weight ${k}`,
    String(weight),
  ]);
  const header = ['Reference', 'Track', 'Required Timeslots', 'Order', 'Time Zone', 'Presenters', 'Attendees'];
  return new Map([
    ['parameters', [['', '', '', '', ''], ...parameters]],
    [
      'submissions',
      [
        [...header, 'Mon', 'Tue', 'Big', 'Small'],
        ['a', 'Robots', '2', '1', 'GMT+1', 'Rana, Elif', '', '', '4', '', ''],
        ['b', 'Robots', '1', '2', 'GMT+1', 'Sara', 'Rana', '', '', '6', ''],
        ['c', 'Drones', '1', '', 'GMT+11', 'Elif', '', '', '', '', ''],
        ['d', 'Drones', '1', '', '', 'Amal', '', '', '', '', ''],
      ],
    ],
    [
      'tracks',
      [
        ['Tracks', 'Chairs'],
        ['Robots', 'Noor'],
        ['Drones', 'Noor, Amal'],
      ],
    ],
    [
      'sessions',
      [
        ['Sessions', 'Max Number of Timeslots', 'Date', 'Start Time', 'End Time'],
        ['Mon', '3', '2026-06-01', '10:00', '11:30'],
        ['Tue', '3', '2026-06-02', '0.5833333333', '0.6458333333'],
      ],
    ],
    ['rooms', [['Rooms'], ['Big'], ['Small']]],
    [
      'tracks_sessions|penalty',
      [
        ['', 'Mon', 'Tue'],
        ['Robots', '8', ''],
        ['Drones', '', ''],
      ],
    ],
    [
      'tracks_rooms|penalty',
      [
        ['', 'Big', 'Small'],
        ['Robots', '', ''],
        ['Drones', '', '9'],
      ],
    ],
    [
      'similar tracks',
      [
        ['', 'Robots', 'Drones'],
        ['Robots', '', '10'],
        ['Drones', '10', ''],
      ],
    ],
    [
      'sessions_rooms|penalty',
      [
        ['', 'Big', 'Small'],
        ['Mon', '', ''],
        ['Tue', '1', ''],
      ],
    ],
  ]);
}
