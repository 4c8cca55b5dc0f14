-- Grain: a claim whose comparisons are to be made anew: it is new, it is gone, or it is
-- compared by something else than when they were made.

select claim_id from {{ ref('int_claims__states') }}
where is_touched
