using System.Runtime.InteropServices;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Sample;

/// <summary>All people of a territory with what the register tells of them.</summary>
/// <param name="block">The block of numbers that identifiers begin with.</param>
/// <param name="dice">The territory's.</param>
/// <param name="expected">About how many people there will be, to make room for at once.</param>
internal sealed class Residents(int block, Dice dice, int expected) : IPeople
{
    private readonly List<Resident> people = new(expected);
    private readonly List<SampleRow> rows = new(expected * 5);
    private readonly List<(TeOfficeAct Act, int Next)> acts = [];

    public int Block => block;

    public int Count => people.Count;

    internal ref Resident this[int person] => ref CollectionsMarshal.AsSpan(people)[person];

    public ref readonly SampleTraits Traits(int person) => ref this[person].Traits;

    internal int Add(in Portrait portrait, Municipality home)
    {
        people.Add(
            new()
            {
                Traits = portrait.Traits,
                EarningsRelated = portrait.EarningsRelated,
                Home = home,
                FirstRow = -1,
                FirstAct = -1,
            }
        );
        return people.Count - 1;
    }

    /// <summary>Enters the person's present facts in the register.</summary>
    internal void Tell(int person, RegisterEventKind kind, int day)
    {
        ref Resident resident = ref this[person];
        if (kind is RegisterEventKind.Start)
            resident.SearchStart = day;
        RowFlags flags = resident.Flags;
        if (resident.Status is not EmploymentStatus.Training)
            flags &= ~RowFlags.PromotingService;
        SampleRow row = new()
        {
            Day = day,
            Next = -1,
            Kind = kind,
            Home = (short)(resident.Home?.Code.Number ?? -1),
            PlaceOfStay = (short)(resident.PlaceOfStay?.Code.Number ?? -1),
            Status = resident.Status,
            EarningsRelated = resident.EarningsRelated,
            Flags = flags,
        };
        RowDetails.Complete(ref row, resident.Traits, resident.SearchStart, dice);
        if (resident.HasFewHours && resident.Status is EmploymentStatus.OpenMarket)
            row.HalfHours = (byte)dice.Between(1, 7);
        if (resident.FirstRow < 0)
            resident.FirstRow = rows.Count;
        else
            CollectionsMarshal.AsSpan(rows)[resident.LastRow].Next = rows.Count;
        resident.LastRow = rows.Count;
        resident.ToldUpTo = day;
        rows.Add(row);
    }

    internal void Decide(int person, in TeOfficeAct act)
    {
        ref Resident resident = ref this[person];
        if (resident.FirstAct < 0)
            resident.FirstAct = acts.Count;
        else
            CollectionsMarshal.AsSpan(acts)[resident.LastAct].Next = acts.Count;
        resident.LastAct = acts.Count;
        resident.ToldUpTo = Math.Max(resident.ToldUpTo, act.Date.DayNumber);
        acts.Add((act, -1));
    }

    public void CopyRows(int person, List<SampleRow> copy)
    {
        for (int row = this[person].FirstRow; row >= 0; row = rows[row].Next)
            copy.Add(rows[row]);
    }

    public void CopyActs(int person, List<TeOfficeAct> copy)
    {
        for (int act = this[person].FirstAct; act >= 0; act = acts[act].Next)
            copy.Add(acts[act].Act);
    }
}
