import * as migration_20261123_091127_initial from './20261123_091127_initial';
import * as migration_20261123_100000_search from './20261123_100000_search';
import * as migration_20261125_102058_feedback_cause from './20261125_102058_feedback_cause';

export const migrations = [
  {
    up: migration_20261123_091127_initial.up,
    down: migration_20261123_091127_initial.down,
    name: '20261123_091127_initial',
  },
  {
    up: migration_20261123_100000_search.up,
    down: migration_20261123_100000_search.down,
    name: '20261123_100000_search',
  },
  {
    up: migration_20261125_102058_feedback_cause.up,
    down: migration_20261125_102058_feedback_cause.down,
    name: '20261125_102058_feedback_cause'
  },
];
