import * as migration_20261123_091127_initial from './20261123_091127_initial';
import * as migration_20261123_100000_search from './20261123_100000_search';
import * as migration_20261125_102058_feedback_cause from './20261125_102058_feedback_cause';
import * as migration_20261125_102726_gaps from './20261125_102726_gaps';
import * as migration_20261125_102800_gap_visits from './20261125_102800_gap_visits';
import * as migration_20261125_103600_search_tiers from './20261125_103600_search_tiers';
import * as migration_20261125_123700_rate_limits from './20261125_123700_rate_limits';
import * as migration_20261125_140500_search_families from './20261125_140500_search_families';
import * as migration_20261125_140900_related_indexes from './20261125_140900_related_indexes';
import * as migration_20261127_181600_search_gaps from './20261127_181600_search_gaps';
import * as migration_20261127_185500_media_bucket from './20261127_185500_media_bucket';
import * as migration_20261127_204500_desk_flow from './20261127_204500_desk_flow';
import * as migration_20261128_010000_audit_append_only from './20261128_010000_audit_append_only';
import * as migration_20261128_050000_search_samples from './20261128_050000_search_samples';

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
    name: '20261125_102058_feedback_cause',
  },
  {
    up: migration_20261125_102726_gaps.up,
    down: migration_20261125_102726_gaps.down,
    name: '20261125_102726_gaps',
  },
  {
    up: migration_20261125_102800_gap_visits.up,
    down: migration_20261125_102800_gap_visits.down,
    name: '20261125_102800_gap_visits'
  },
  {
    up: migration_20261125_103600_search_tiers.up,
    down: migration_20261125_103600_search_tiers.down,
    name: '20261125_103600_search_tiers'
  },
  {
    up: migration_20261125_123700_rate_limits.up,
    down: migration_20261125_123700_rate_limits.down,
    name: '20261125_123700_rate_limits'
  },
  {
    up: migration_20261125_140500_search_families.up,
    down: migration_20261125_140500_search_families.down,
    name: '20261125_140500_search_families',
  },
  {
    up: migration_20261125_140900_related_indexes.up,
    down: migration_20261125_140900_related_indexes.down,
    name: '20261125_140900_related_indexes',
  },
  {
    up: migration_20261127_181600_search_gaps.up,
    down: migration_20261127_181600_search_gaps.down,
    name: '20261127_181600_search_gaps',
  },
  {
    up: migration_20261127_185500_media_bucket.up,
    down: migration_20261127_185500_media_bucket.down,
    name: '20261127_185500_media_bucket',
  },
  {
    up: migration_20261127_204500_desk_flow.up,
    down: migration_20261127_204500_desk_flow.down,
    name: '20261127_204500_desk_flow'
  },
  {
    up: migration_20261128_010000_audit_append_only.up,
    down: migration_20261128_010000_audit_append_only.down,
    name: '20261128_010000_audit_append_only'
  },
  {
    up: migration_20261128_050000_search_samples.up,
    down: migration_20261128_050000_search_samples.down,
    name: '20261128_050000_search_samples'
  },
];
