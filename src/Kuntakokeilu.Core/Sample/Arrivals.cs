using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// How people come into a position, by a new job search or from another position of the territory, and how searches
/// end and may start again.
/// </summary>
internal sealed class Arrivals(Territory territory, Residents residents, Stock stock, Dice dice)
{
    private const int Attempts = 4;
    private const int OldestToRestart = 63 * 365;

    // Former jobseekers who had a ground, and those who had none; who has ended this month waits for the next.
    private readonly List<int> formerWithGround = [];
    private readonly List<int> formerWithout = [];
    private readonly List<int> endedWithGround = [];
    private readonly List<int> endedWithout = [];

    /// <summary>One more in this position and status at the month's end, mostly by the start of a job search.</summary>
    internal void Start(Position position, int status, SampleMonth month)
    {
        if (position is Position.TargetGroup && status is 2 && ComesFromTeOffice(month))
            return;
        bool leftByAct = position is Position.TeOffice && OfficeActs.LeavesAtStart(status, month, dice);
        int person = !leftByAct && dice.Happens(FlowRates.Restarts) ? FindFormer(position, month) : -1;
        int day = month.DayOfStart(dice, person < 0 ? 0 : residents[person].ToldUpTo);
        if (person < 0)
            person = NewPerson(position, day, leftByAct);
        ref Resident resident = ref residents[person];
        resident.Status = (EmploymentStatus)status;
        resident.Flags = leftByAct ? RowFlags.PromotingService : FlagsAtStart(position, resident, day);
        residents.Tell(person, RegisterEventKind.Start, day);
        if (leftByAct)
            OfficeActs.LeaveUntransferred(residents, person, day, dice);
        stock.Arrive(position, status, person);
    }

    internal void End(int person, Position position, SampleMonth month)
    {
        ref Resident resident = ref residents[person];
        if (dice.Happens(0.35))
            resident.Status = EmploymentStatus.OpenMarket;
        resident.Flags &= ~RowFlags.AtRisk;
        int day = month.DayOfNotice(dice, resident.ToldUpTo);
        residents.Tell(person, RegisterEventKind.End, day);
        resident.MayRestart = position is Position.TargetGroup && month.IsPilotTime;
        resident.KeptAtTeOffice = false;
        if (resident.IsProtected)
            return;
        bool hasGround = position is Position.TargetGroup or Position.StatusNotCovered || resident.HasGround(day);
        (hasGround ? endedWithGround : endedWithout).Add(person);
    }

    /// <summary>Before the launch: one of the later target group finds work and keeps the job search open.</summary>
    internal void KeepSearchingInWork(int person, SampleMonth month)
    {
        ref Resident resident = ref residents[person];
        resident.Status = EmploymentStatus.OpenMarket;
        resident.Flags = RowFlags.None;
        residents.Tell(person, RegisterEventKind.Change, month.DayOfNotice(dice, resident.ToldUpTo));
        stock.Arrive(Position.StatusNotCovered, 1, person);
    }

    internal void EndMonth()
    {
        formerWithGround.AddRange(endedWithGround);
        formerWithout.AddRange(endedWithout);
        endedWithGround.Clear();
        endedWithout.Clear();
    }

    private bool ComesFromTeOffice(SampleMonth month)
    {
        double roll = dice.Fraction();
        return roll < FlowRates.BecomeCovered
            ? BecomesCovered(month)
            : roll < FlowRates.BecomeCovered + FlowRates.LoseEarningsRelated && LosesEarningsRelated(month);
    }

    /// <summary>A person with a ground loses the work that kept the status outside the Act.</summary>
    private bool BecomesCovered(SampleMonth month)
    {
        if (stock.Settled(Position.StatusNotCovered, 1) == 0)
            return false;
        int person = stock.Take(Position.StatusNotCovered, 1, dice);
        ref Resident resident = ref residents[person];
        int day = month.DayOfNotice(dice, resident.ToldUpTo);
        if (!IsCustomerFrom(resident, day))
        {
            stock.Return(Position.StatusNotCovered, 1, person);
            return false;
        }
        ChangeToTargetGroup(person, day);
        return true;
    }

    /// <summary>A jobseeker of the TE office without a ground has used up the earnings-related allowance.</summary>
    private bool LosesEarningsRelated(SampleMonth month)
    {
        if (stock.Settled(Position.TeOffice, 2) == 0)
            return false;
        int person = stock.Take(Position.TeOffice, 2, dice);
        ref Resident resident = ref residents[person];
        if (resident.KeptAtTeOffice || resident.IsProtected)
        {
            stock.Return(Position.TeOffice, 2, person);
            return false;
        }
        resident.EarningsRelated = Answer.No;
        ChangeToTargetGroup(person, month.DayOfNotice(dice, resident.ToldUpTo));
        return true;
    }

    private void ChangeToTargetGroup(int person, int day)
    {
        ref Resident resident = ref residents[person];
        resident.Status = EmploymentStatus.Unemployed;
        resident.Flags = RowFlags.PromotingService;
        residents.Tell(person, RegisterEventKind.Change, day);
        stock.Arrive(Position.TargetGroup, 2, person);
    }

    private int FindFormer(Position position, SampleMonth month)
    {
        bool lapsed = position is Position.TargetGroup && dice.Happens(0.1);
        bool withGround = position switch
        {
            Position.TargetGroup => !lapsed,
            Position.OutsidePilots => formerWithGround.Count
                > dice.Below(formerWithGround.Count + formerWithout.Count + 1),
            _ => position is Position.StatusNotCovered,
        };
        List<int> former = withGround ? formerWithGround : formerWithout;
        for (int attempt = 0; attempt < Attempts && former.Count > 0; attempt++)
        {
            int at = dice.Below(former.Count);
            int person = former[at];
            ref Resident resident = ref residents[person];
            if (month.Last - resident.Traits.BirthDay > OldestToRestart)
                continue;
            if (position is Position.TargetGroup && withGround && !IsCustomerFrom(resident, month.Last))
                continue;
            if (lapsed)
                resident.EarningsRelated = Answer.No;
            former[at] = former[^1];
            former.RemoveAt(former.Count - 1);
            return person;
        }
        return -1;
    }

    /// <summary>A customer from a test on the day or, if that comes later, at the launch.</summary>
    private static bool IsCustomerFrom(in Resident resident, int day) =>
        resident.MayRestart || resident.HasGround(Math.Max(day, LawBook.PilotStart.DayNumber));

    private int NewPerson(Position position, int day, bool leftByAct)
    {
        bool hasGround = position switch
        {
            Position.TargetGroup or Position.StatusNotCovered => true,
            Position.TeOffice => leftByAct,
            _ => dice.Happens(FlowRates.GroundOutsidePilots),
        };
        int tested = position is Position.TargetGroup ? Math.Max(day, LawBook.PilotStart.DayNumber) : day;
        Municipality home = territory.Draw(dice);
        return residents.Add(Portrait.Draw(dice, home, day, tested, hasGround), home);
    }

    private RowFlags FlagsAtStart(Position position, in Resident resident, int day)
    {
        bool promoting = position switch
        {
            Position.TargetGroup => true,
            Position.StatusNotCovered => false,
            _ => dice.Happens(0.6),
        };
        RowFlags flags = promoting ? RowFlags.PromotingService : RowFlags.None;
        if (position is Position.TargetGroup && resident.Status is EmploymentStatus.OpenMarket)
            flags |= RowFlags.AtRisk;
        bool mayBeProtected =
            position is not Position.TargetGroup && day >= LawBook.RedundancyProtection.From.DayNumber;
        if (mayBeProtected && IsOver55(resident, day) && dice.Happens(0.12))
            flags |= RowFlags.RedundancyProtection;
        return flags;
    }

    internal static bool IsOver55(in Resident resident, int day) => day - resident.Traits.BirthDay > 55 * 365.25;
}
