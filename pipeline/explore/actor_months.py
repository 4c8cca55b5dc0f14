"""How often an actor is said to act and to suffer, by month."""

import altair as alt

from pipeline.explore.charts import PALETTE, WIDTH, Chart, chart
from pipeline.explore.views import Row


def months_chart(rows: list[Row]) -> Chart:
    """Draw claims by month and by part."""
    roles = {"agent": "said to act", "recipient": "said to suffer"}
    values = [
        {
            "month": str(row["month_start_date"]),
            "role": roles[row["role"]],
            "n": row["n_claims"],
            "told": f"{row['month_start_date']:%B %Y}, {roles[row['role']]}: "
            f"{row['n_claims']:,} claims",
        }
        for row in rows
    ]
    drawing = (
        alt.Chart(alt.Data(values=values))
        .mark_bar()
        .encode(
            x=alt.X("yearmonth(month):T", title=None, axis=alt.Axis(format="%b %Y", labelAngle=0)),
            y=alt.Y("n:Q", title="claims", axis=alt.Axis(format=",d", tickMinStep=1)),
            color=alt.Color(
                "role:N",
                scale=alt.Scale(domain=list(roles.values()), range=list(PALETTE[:2])),
                legend=alt.Legend(title=None, orient="top"),
            ),
            description="told:N",
        )
        .properties(width=WIDTH, height=180)
    )
    return chart("months", "Claims by month of publication", "A bar is a month.", drawing)
