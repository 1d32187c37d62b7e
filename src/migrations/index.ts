import * as migration_20261123_091127_initial from './20261123_091127_initial';

export const migrations = [
  {
    up: migration_20261123_091127_initial.up,
    down: migration_20261123_091127_initial.down,
    name: '20261123_091127_initial'
  },
];
