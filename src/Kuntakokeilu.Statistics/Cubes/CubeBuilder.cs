using System.Numerics;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Statistics.Cubes;

/// <summary>
/// Counts people into three cubes: everyone by place and body, the municipalities' customers by responsible municipality
/// (states only), and everyone by group, inside and outside the pilots (<see cref="PeopleGroups"/>). For one thread; builders of other people are put together
/// with <see cref="Add(CubeBuilder)"/>.
/// </summary>
/// <remarks>
/// A person's states seldom change from month to month. So a cell first holds only the difference to the month before:
/// a person is added where a state begins and taken away where it ends, and <see cref="Finish"/> sums up over the
/// months.
/// </remarks>
public sealed class CubeBuilder
{
    private const int States = (int)Measures.LastStock + 1;
    private readonly Calendar calendar;
    private readonly Timeline timeline = new();
    private readonly CaseworkMonths casework;
    private readonly BaseCube byPlace;
    private readonly BaseCube byResponsible;
    private readonly BaseCube byGroup;
    private readonly IReadOnlyList<bool> pilots;
    private readonly Lasting[] groupStates = new Lasting[PeopleGroups.Count];
    private readonly Lasting[] groupFlows = new Lasting[PeopleGroups.Count];

    /// <param name="months">How many months from the first.</param>
    /// <param name="pilots">Of each area of the cube by place, whether it is of the pilots.</param>
    /// <param name="municipalities">How many responsible municipalities there are.</param>
    public CubeBuilder(int months, IReadOnlyList<bool> pilots, int municipalities)
    {
        ArgumentNullException.ThrowIfNull(pilots);
        this.pilots = pilots;
        calendar = new(months);
        casework = new(calendar);
        byPlace = new(months, pilots.Count, Enum.GetValues<ResponsibleBody>().Length);
        byGroup = new(months, PeopleGroups.Cells, 1);
        byResponsible = new(months, municipalities, 1);
    }

    /// <summary>What holds on the eve of the pilots is counted in their last month without.</summary>
    private static int Eve => Month.PilotsBegin.Number - 1;

    /// <summary>Counts a person; each once.</summary>
    public void Add(Jobseeker person)
    {
        ArgumentNullException.ThrowIfNull(person);
        timeline.Fold(person.Entries);
        casework.Fold(person);
        if (timeline.Stretches.Length > 0)
            new Walk(this, person).Run();
    }

    /// <summary>Adds what another builder has counted, of other people. Before both are finished.</summary>
    public void Add(CubeBuilder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        byPlace.Add(other.byPlace);
        byResponsible.Add(other.byResponsible);
        byGroup.Add(other.byGroup);
    }

    /// <summary>Sums up over the months: the exact cells. Nobody can be added any more.</summary>
    public (BaseCube ByPlace, BaseCube ByResponsible, BaseCube ByGroup) Finish()
    {
        SumUp(byPlace);
        SumUp(byResponsible);
        SumUp(byGroup);
        return (byPlace, byResponsible, byGroup);
    }

    private static void SumUp(BaseCube cube)
    {
        Span<People> cells = cube.Cells;
        int month = cells.Length / cube.Months;
        for (int i = month; i < cells.Length; i++)
            cells[i] += cells[i - month];
    }

    /// <summary>Bits that hold in a cell, month after month, until they are set otherwise.</summary>
    private struct Lasting
    {
        private int cell;
        private ulong bits;

        internal readonly bool IsNothing => bits == 0;

        /// <summary>From a month on other bits hold, in the cells that begin at a place of every month.</summary>
        internal void Set(BaseCube cube, People one, int month, int first, ulong wanted)
        {
            if (first == cell && wanted == bits)
                return;
            ulong ends = first == cell ? bits & ~wanted : bits;
            ulong begins = first == cell ? wanted & ~bits : wanted;
            if (ends != 0)
            {
                Span<People> cells = cube.Cells[(cube.First(month, 0, 0) + cell)..];
                for (; ends != 0; ends &= ends - 1)
                    cells[BitOperations.TrailingZeroCount(ends)] -= one;
            }
            if (begins != 0)
            {
                Span<People> cells = cube.Cells[(cube.First(month, 0, 0) + first)..];
                for (; begins != 0; begins &= begins - 1)
                    cells[BitOperations.TrailingZeroCount(begins)] += one;
            }
            cell = first;
            bits = wanted;
        }
    }

    /// <summary>One person, month after month.</summary>
    private ref struct Walk(CubeBuilder into, Jobseeker person)
    {
        private readonly People one = People.One(person.Key);
        private readonly Calendar calendar = into.calendar;
        private readonly ReadOnlySpan<Stretch> stretches = into.timeline.Stretches;
        private readonly CaseworkMonths casework = into.casework;
        private readonly IReadOnlyList<Responsibility> responsibilities = person.Responsibilities;

        // How far the walk is: the stretch and the responsibilities in force; -1 before the first.
        private int at = -1;
        private int begun = -1;
        private int onCountDay = -1;
        private int onLastOpenDay = -1;
        private Lasting states;
        private Lasting customers;
        private Lasting flows;

        internal void Run()
        {
            Array.Clear(into.groupStates);
            Array.Clear(into.groupFlows);
            int month = calendar.MonthOf(stretches[0].From);
            while (at + 1 < stretches.Length && stretches[at + 1].From < calendar.FirstDay(month))
                at++;
            Pass(ref begun, calendar.FirstDay(month) - 1);
            for (; month < calendar.Months; month++)
            {
                if (IsStill)
                {
                    int begins =
                        at + 1 == stretches.Length ? calendar.Months : calendar.MonthOf(stretches[at + 1].From);
                    month = Math.Max(month, Math.Min(begins, casework.Next(month)));
                    if (month >= calendar.Months)
                        return;
                    Pass(ref begun, calendar.FirstDay(month) - 1);
                }
                Month(month);
            }
        }

        /// <summary>Nothing happens until the next stretch begins.</summary>
        private readonly bool IsStill =>
            (at < 0 || !stretches[at].IsOpen) && states.IsNothing && customers.IsNothing && flows.IsNothing;

        private void Month(int month)
        {
            int first = calendar.FirstDay(month);
            int last = calendar.FirstDay(month + 1) - 1;
            int counted = month < 0 ? first : calendar.CountDayOf(month);
            int onCount = at;
            ulong happened = 0;
            ulong passed = 0;
            if (at >= 0 && (at + 1 == stretches.Length || stretches[at + 1].From > first))
                happened |= stretches[at].Used;
            for (; at + 1 < stretches.Length && stretches[at + 1].From <= last; at++)
            {
                happened |= Changed(at + 1, ref passed) | stretches[at + 1].Used;
                if (stretches[at + 1].From <= counted)
                    onCount = at + 1;
            }
            happened |= Transferred(last);
            if (month >= 0)
            {
                happened |= casework.Flows(month);
                Count(month, onCount, counted);
            }
            if (month == Eve)
                happened |= person.Eve;
            Flow(month, last, happened, passed);
        }

        /// <summary>What happens on the first day of a stretch.</summary>
        private readonly ulong Changed(int next, ref ulong passed)
        {
            ref readonly Stretch after = ref stretches[next];
            bool wasUnemployed = next > 0 && stretches[next - 1].IsUnemployed;
            ulong happened = FlowMeasures.OfChange(
                next > 0 && stretches[next - 1].IsOpen,
                after.IsOpen,
                wasUnemployed,
                after.IsUnemployed
            );
            if (wasUnemployed || !after.IsUnemployed)
                return happened;
            bool under25 = after.From < after.Birthdays.TwentyFifth;
            if (after.UnemployedUntil > after.Spell.ThreeMonths)
                passed |=
                    FlowMeasures.Bit(Measure.PassedThreeMonths)
                    | (under25 ? FlowMeasures.Bit(Measure.PassedThreeMonthsUnder25) : 0);
            return happened | (under25 ? FlowMeasures.Bit(Measure.UnemploymentBegunUnder25) : 0);
        }

        private ulong Transferred(int last)
        {
            ulong happened = 0;
            for (; begun + 1 < responsibilities.Count; begun++)
            {
                Responsibility next = responsibilities[begun + 1];
                if (next.From.DayNumber > last)
                    break;
                happened |= FlowMeasures.OfTransfer(begun < 0 ? default : responsibilities[begun], next);
            }
            return happened;
        }

        /// <summary>The states on the count day.</summary>
        private void Count(int month, int stretch, int day)
        {
            if (stretch < 0 || !stretches[stretch].IsOpen)
            {
                states.Set(into.byPlace, one, month, 0, 0);
                customers.Set(into.byResponsible, one, month, 0, 0);
                Groups(into.groupStates, month, stretch, day, 0, 0);
                return;
            }
            ref readonly Stretch now = ref stretches[stretch];
            Responsibility responsible = Pass(ref onCountDay, day);
            ulong bits = now.States | responsible.States | casework.States(month);
            if (now.IsUnemployed)
                bits |= StockMeasures.OfAge(now.Birthdays, day) | StockMeasures.OfSpell(now.Spell, day);
            states.Set(into.byPlace, one, month, into.byPlace.First(0, now.Place, Body(responsible)), bits);
            bool isCustomer = responsible.Body is ResponsibleBody.Municipality;
            int municipality = isCustomer ? into.byResponsible.First(0, responsible.Municipality, 0) : 0;
            customers.Set(into.byResponsible, one, month, municipality, isCustomer ? bits : 0);
            Groups(into.groupStates, month, stretch, day, 0, bits);
        }

        /// <summary>What holds stands in each of the person's groups too; after so many measures the first of the bits.</summary>
        private readonly void Groups(Lasting[] groups, int month, int stretch, int day, int after, ulong bits)
        {
            int mine = bits == 0 ? 0 : stretches[stretch].GroupsOn(day);
            bool isInside = bits != 0 && into.pilots[stretches[stretch].Place];
            for (int group = 0; group < PeopleGroups.Count; group++)
                if ((mine & (1 << group)) != 0)
                {
                    int cell = into.byGroup.First(0, PeopleGroups.Cell((PeopleGroup)group, isInside), 0);
                    groups[group].Set(into.byGroup, one, month, cell + after, bits);
                }
                else
                    groups[group].Set(into.byGroup, one, month, 0, 0);
        }

        /// <summary>What happened in the month, where the person was on its last open day.</summary>
        private void Flow(int month, int last, ulong happened, ulong passed)
        {
            int stretch = at;
            int day = last;
            while (stretch >= 0 && !stretches[stretch].IsOpen)
                day = stretches[stretch--].From - 1;
            if (stretch < 0)
                return;
            if ((happened | passed) == 0)
            {
                if (month >= 0)
                {
                    flows.Set(into.byPlace, one, month, 0, 0);
                    Groups(into.groupFlows, month, stretch, day, 0, 0);
                }
                return;
            }
            int cell = into.byPlace.First(0, stretches[stretch].Place, Body(Pass(ref onLastOpenDay, day)));
            if (month >= 0)
            {
                flows.Set(into.byPlace, one, month, cell + States, happened);
                Groups(into.groupFlows, month, stretch, day, States, happened);
            }
            if (passed == 0 || month + Calendar.Before >= calendar.Months)
                return;
            Once(into.byPlace, month + Calendar.Before, cell + States, passed);
            int mine = stretches[stretch].GroupsOn(day);
            bool isInside = into.pilots[stretches[stretch].Place];
            for (int group = 0; group < PeopleGroups.Count; group++)
                if ((mine & (1 << group)) != 0)
                    Once(
                        into.byGroup,
                        month + Calendar.Before,
                        into.byGroup.First(0, PeopleGroups.Cell((PeopleGroup)group, isInside), 0) + States,
                        passed
                    );
        }

        private readonly void Once(BaseCube cube, int month, int cell, ulong bits)
        {
            Lasting once = default;
            once.Set(cube, one, month, cell, bits);
            if (month + 1 < calendar.Months)
                once.Set(cube, one, month + 1, cell, 0);
        }

        /// <summary>Before the pilots, and where nobody has decided yet, the TE office is responsible.</summary>
        private static int Body(in Responsibility responsible) => (int)(responsible.Body ?? ResponsibleBody.TeOffice);

        /// <summary>Goes on to the responsibility in force on a day; the days never go back.</summary>
        private readonly Responsibility Pass(ref int place, int day)
        {
            while (place + 1 < responsibilities.Count && responsibilities[place + 1].From.DayNumber <= day)
                place++;
            return place < 0 ? default : responsibilities[place];
        }
    }
}
