import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { decodeCursor, toPage, type Page, type PageArgs } from '../../../platform/graphql/connection.js';
import { badUserInput } from '../../../platform/graphql/request-errors.js';
import { Release } from '../release.entity.js';

/** Numbers start at 1 and stay far below this. */
const ABOVE_EVERY_NUMBER = 2_147_483_647;

@Injectable()
export class ReleasesReading {
  constructor(private readonly dataSource: DataSource) {}

  /** A release of a conference by its number, or null. */
  releaseByNumber(conferenceId: string, number: number): Promise<Release | null> {
    return this.dataSource.getRepository(Release).findOneBy({ conferenceId, number });
  }

  /** Releases of a conference, the latest first. */
  async releasesOf(conferenceId: string, page: PageArgs): Promise<Page<Release>> {
    const releases = this.dataSource.getRepository(Release);
    const rows = await releases.find({
      where: { conferenceId, number: LessThan(numberBefore(page.after)) },
      order: { number: 'DESC' },
      take: page.first + 1,
    });
    return toPage(
      rows,
      page.first,
      (release) => [release.number],
      () => releases.countBy({ conferenceId }),
    );
  }
}

function numberBefore(cursor: string | null | undefined): number {
  if (!cursor) return ABOVE_EVERY_NUMBER;
  const [number] = decodeCursor(cursor, 1);
  if (typeof number !== 'number' || !Number.isInteger(number) || Math.abs(number) > ABOVE_EVERY_NUMBER) {
    throw badUserInput('The cursor `after` is not one that this list gave.');
  }
  return number;
}
