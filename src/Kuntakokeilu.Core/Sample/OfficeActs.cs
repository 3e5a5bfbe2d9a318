using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Sample;

/// <summary>Acts of the TE office and change security: what takes customers to the TE office and back.</summary>
internal sealed class OfficeActs(Residents residents, Stock stock, Territory territory, Dice dice)
{
    private static readonly TransferGround[] LeaveGrounds =
    [
        TransferGround.Language,
        TransferGround.Inappropriate,
        TransferGround.Other,
    ];

    private static readonly TransferGround[] RequestGrounds =
    [
        TransferGround.Language,
        TransferGround.Inappropriate,
        TransferGround.Safety,
    ];

    /// <summary>The acts of a month, and what change security does; before anything else of the month.</summary>
    internal void Happen(SampleMonth month)
    {
        if (month.Index == MonthlyPath.Launch)
            LeaveUntransferredAtLaunch();
        if (month.First >= LawBook.RedundancyProtection.From.DayNumber)
            Protect(month);
        if (month.First < LawBook.TransferToTeOffice.From.DayNumber)
            return;
        AskBack(month);
        for (int status = 0; status < 10; status++)
            Transfer(status, month);
    }

    internal static bool LeavesAtStart(int status, SampleMonth month, Dice dice) =>
        month.IsPilotTime
        && FlowRates.CoveredAtStart(status, month)
        && dice.Happens(FlowRates.LeftUntransferredOfStarts);

    /// <summary>5 § 5 mom, on the very day of the test.</summary>
    internal static void LeaveUntransferred(Residents residents, int person, int day, Dice dice)
    {
        residents[person].KeptAtTeOffice = true;
        TransferGround ground = dice.OneOf<TransferGround>(LeaveGrounds);
        DateOnly date = DateOnly.FromDayNumber(day);
        residents.Decide(person, new(date, TeOfficeActKind.LeaveUntransferred, default, ground, false, false, false));
    }

    /// <summary>24 § and 5 § 5 mom: during March 2021.</summary>
    private void LeaveUntransferredAtLaunch()
    {
        foreach (int status in (ReadOnlySpan<int>)[2, 7, 8])
        {
            int people = dice.Rounded(
                stock.Settled(Position.TargetGroup, status) * FlowRates.LeftUntransferredAtLaunch
            );
            for (; people > 0; people--)
            {
                int person = stock.Take(Position.TargetGroup, status, dice);
                int day = LawBook.PilotStart.DayNumber + dice.Between(0, 25);
                LeaveUntransferred(residents, person, day, dice);
                stock.Arrive(Position.TeOffice, status, person);
            }
        }
    }

    private void Transfer(int status, SampleMonth month)
    {
        Requests(status, FlowRates.TransferredToTeOffice, person => ToTeOffice(person, status, month));
        Requests(status, FlowRates.RefusedTransfer, person => Refused(person, status, month));
        if (territory.HasSeveralMunicipalities)
            Requests(status, FlowRates.TransferredWithinArea, person => ToNeighbour(person, status, month));
    }

    private void Requests(int status, double rate, Action<int> decide)
    {
        int people = dice.Rounded(stock.Settled(Position.TargetGroup, status) * rate);
        for (; people > 0 && stock.Settled(Position.TargetGroup, status) > 0; people--)
            decide(stock.Take(Position.TargetGroup, status, dice));
    }

    private void ToTeOffice(int person, int status, SampleMonth month)
    {
        Decide(person, TeOfficeActKind.TransferToTeOffice, default, month);
        residents[person].KeptAtTeOffice = true;
        stock.Arrive(Position.TeOffice, status, person);
    }

    private void ToNeighbour(int person, int status, SampleMonth month)
    {
        MunicipalityCode to = territory.Draw(dice).Code;
        if (to == residents[person].Home!.Code || residents[person].IsTransferredToNeighbour)
        {
            stock.Return(Position.TargetGroup, status, person);
            return;
        }
        residents[person].IsTransferredToNeighbour = true;
        Decide(person, TeOfficeActKind.TransferToMunicipality, to, month);
        stock.Arrive(Position.TargetGroup, status, person);
    }

    /// <summary>Somebody asked for it, but it would have endangered the services: no effect.</summary>
    private void Refused(int person, int status, SampleMonth month)
    {
        TeOfficeAct act = Act(person, TeOfficeActKind.TransferToTeOffice, default, month);
        residents.Decide(person, act with { ServicesSecured = false });
        stock.Arrive(Position.TargetGroup, status, person);
    }

    /// <summary>5 § 7 mom: people of the target group kept at the TE office go to the home municipality.</summary>
    private void AskBack(SampleMonth month)
    {
        int people = dice.Rounded(stock.Settled(Position.TeOffice, 2) * FlowRates.AskedBack);
        for (; people > 0; people--)
        {
            int person = stock.Take(Position.TeOffice, 2, dice);
            ref Resident resident = ref residents[person];
            if (!resident.KeptAtTeOffice || resident.IsProtected || !resident.HasGround(month.Last))
            {
                stock.Return(Position.TeOffice, 2, person);
                continue;
            }
            Decide(person, TeOfficeActKind.TransferToMunicipality, resident.Home!.Code, month);
            resident.KeptAtTeOffice = false;
            resident.Flags |= RowFlags.PromotingService;
            stock.Arrive(Position.TargetGroup, 2, person);
        }
    }

    /// <summary>5 § 3-4 mom: customers who have change security go to the TE office.</summary>
    private void Protect(SampleMonth month)
    {
        int people = dice.Rounded(stock.Settled(Position.TargetGroup, 2) * FlowRates.BecomesProtected);
        for (; people > 0; people--)
        {
            int person = stock.Take(Position.TargetGroup, 2, dice);
            ref Resident resident = ref residents[person];
            if (!Arrivals.IsOver55(resident, month.First))
            {
                stock.Return(Position.TargetGroup, 2, person);
                continue;
            }
            resident.Flags |= RowFlags.RedundancyProtection;
            residents.Tell(person, RegisterEventKind.Registry, month.DayOfNotice(dice, resident.ToldUpTo));
            stock.Arrive(Position.TeOffice, 2, person);
        }
    }

    private void Decide(int person, TeOfficeActKind kind, MunicipalityCode to, SampleMonth month) =>
        residents.Decide(person, Act(person, kind, to, month));

    private TeOfficeAct Act(int person, TeOfficeActKind kind, MunicipalityCode to, SampleMonth month)
    {
        DateOnly date = DateOnly.FromDayNumber(month.DayOfNotice(dice, residents[person].ToldUpTo));
        bool accepted = kind is TeOfficeActKind.TransferToMunicipality;
        return new(date, kind, to, dice.OneOf<TransferGround>(RequestGrounds), true, true, accepted);
    }
}
