-- Grain: a claim and one thing it can be compared by, with the block it is compared in:
-- an incident, or a first-order division and a month.

with

facets as (

    select * from {{ ref('int_claims__faceted') }}

),

clustered as (

    select * from {{ ref('int_events__clustered') }}

),

-- Events that were compared with none: of each day and place there were too many.
left_out_events as (

    select article_event_id from {{ ref('int_events__blocked') }}
    group by article_event_id
    having bool_and(is_left_out)

),

blocked as (

    select
        facets.* exclude (incomparable_reason, fingerprint),
        clustered.incident_id,
        case
            when facets.is_of_incident then clustered.incident_id
            else facets.division_location_id
        end as block_id,
        coalesce(
            facets.incomparable_reason,
            case
                when facets.is_of_incident and clustered.incident_id is null
                    then 'the event it tells of is not known'
                when
                    facets.is_of_incident
                    and left_out_events.article_event_id is not null
                    then 'too many events of one day and place'
            end
        ) as incomparable_reason,
        hash(
            facets.fingerprint,
            clustered.incident_id,
            left_out_events.article_event_id
        ) as fingerprint
    from facets
    left join clustered
        on facets.article_event_id = clustered.article_event_id
    left join left_out_events
        on facets.article_event_id = left_out_events.article_event_id

)

select * from blocked
