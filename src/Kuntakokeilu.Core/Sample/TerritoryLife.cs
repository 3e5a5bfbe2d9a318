using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// Plays five years of a territory, month by month: people change, leave and come, and so many come or go more that
/// the stocks at the month's end are the quotas. To one person one thing happens in a month.
/// </summary>
internal sealed class TerritoryLife
{
    // In five years, for one open search at the launch; a little more than come about.
    private const int PeoplePerOpenSearch = 3;

    private readonly Territory territory;
    private readonly Quotas quotas;
    private readonly Dice dice;
    private readonly Residents residents;
    private readonly Stock stock = new();
    private readonly Arrivals arrivals;
    private readonly OfficeActs acts;
    private SampleMonth month;

    private TerritoryLife(Territory territory, Quotas quotas, ulong seed)
    {
        this.territory = territory;
        this.quotas = quotas;
        dice = new(seed, (ulong)territory.Index);
        int expected = quotas.OpenAtLaunch(territory.Index) * PeoplePerOpenSearch;
        residents = new(territory.Index + 1, dice, expected);
        arrivals = new(territory, residents, stock, dice);
        acts = new(residents, stock, territory, dice);
    }

    internal static Residents Play(Territory territory, Quotas quotas, ulong seed)
    {
        TerritoryLife life = new(territory, quotas, seed);
        for (int at = 0; at < MonthlyPath.Days.Length; at++)
        {
            life.month = new(at);
            if (territory.IsPilot)
                life.acts.Happen(life.month);
            foreach (Position position in life.PositionsHere)
                life.Flow(position);
            life.stock.EndMonth();
            life.arrivals.EndMonth();
        }
        return life.residents;
    }

    private Position[] PositionsHere =>
        territory.IsPilot
            ? [Position.TargetGroup, Position.StatusNotCovered, Position.TeOffice]
            : [Position.OutsidePilots];

    private void Flow(Position position)
    {
        int hub = FlowRates.Hub(position);
        Move(position);
        for (int status = 0; status < 10; status++)
            if (status != hub)
                Leave(position, status, hub);
        End(position, hub, dice.Rounded(stock.Settled(position, hub) * FlowRates.Ends(hub)));
        for (int status = 0; status < 10; status++)
            if (status != hub)
                Fill(position, status, hub);

        int missing = Quota(position, hub) - stock.All(position, hub);
        for (; missing > 0; missing--)
            arrivals.Start(position, hub, month);
        End(position, hub, -missing);
    }

    private int Quota(Position position, int status) => quotas.At(month.Index, territory.Index, position, status);

    /// <summary>Those who leave a status: to the hub, or the search ends. No more stay than the quota.</summary>
    private void Leave(Position position, int status, int hub)
    {
        int settled = stock.Settled(position, status);
        if (settled == 0)
            return;
        int end = dice.Rounded(settled * FlowRates.Ends(status));
        int back = dice.Rounded(settled * FlowRates.Backs(status));
        int excess = Math.Max(0, stock.All(position, status) - end - back - Quota(position, status));
        double endsOfLeavers = FlowRates.Ends(status) / (FlowRates.Ends(status) + FlowRates.Backs(status));
        int excessEnds = Math.Min(excess, dice.Rounded(excess * endsOfLeavers));
        End(position, status, end + excessEnds);
        Change(position, status, hub, back + excess - excessEnds);
    }

    private void Fill(Position position, int status, int hub)
    {
        int missing = Quota(position, status) - stock.All(position, status);
        if (missing <= 0)
            return;
        double startShare = FlowRates.Starts(position, status, month);
        int changes = month.IsFirst && startShare > 0 ? 0 : dice.Rounded(missing * (1 - startShare));
        changes = Math.Min(Math.Min(changes, missing), stock.Settled(position, hub));
        Change(position, hub, status, changes);
        if (startShare > 0)
            for (int i = changes; i < missing; i++)
                arrivals.Start(position, status, month);
    }

    private void Change(Position position, int from, int to, int people)
    {
        people = Math.Min(people, stock.Settled(position, from));
        for (; people > 0; people--)
        {
            int person = stock.Take(position, from, dice);
            ref Resident resident = ref residents[person];
            resident.Status = (EmploymentStatus)to;
            resident.Flags &= ~RowFlags.AtRisk;
            residents.Tell(person, RegisterEventKind.Change, month.DayOfNotice(dice, resident.ToldUpTo));
            stock.Arrive(position, to, person);
        }
    }

    private void End(Position position, int status, int people)
    {
        people = Math.Min(people, stock.Settled(position, status));
        for (; people > 0; people--)
        {
            int person = stock.Take(position, status, dice);
            if (position is Position.TargetGroup && !month.IsPilotTime && dice.Happens(FlowRates.FindWorkAndStay))
                arrivals.KeepSearchingInWork(person, month);
            else
                arrivals.End(person, position, month);
        }
    }

    /// <summary>Moves from a municipality of the territory to another of it.</summary>
    private void Move(Position position)
    {
        if (!territory.HasSeveralMunicipalities)
            return;
        foreach (int status in (ReadOnlySpan<int>)[1, 2, 8])
        {
            int people = dice.Rounded(stock.Settled(position, status) * FlowRates.MovesWithinTerritory);
            for (; people > 0; people--)
            {
                int person = stock.Take(position, status, dice);
                ref Resident resident = ref residents[person];
                resident.Home = territory.Draw(dice);
                resident.MayRestart = false;
                var kind = dice.Happens(0.8) ? RegisterEventKind.Registry : RegisterEventKind.Change;
                residents.Tell(person, kind, month.DayOfNotice(dice, resident.ToldUpTo));
                stock.Arrive(position, status, person);
            }
        }
    }
}
