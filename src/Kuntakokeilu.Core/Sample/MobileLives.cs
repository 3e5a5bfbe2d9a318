using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// People whose lives keep to no territory: they move about the country, are under temporary protection, have facts
/// that change without a notice, ask for another municipality. They are played first; the stocks make room for them.
/// </summary>
internal sealed class MobileLives
{
    private const double OfAll = 0.12;

    // Now and then a notice is entered again on the same day.
    private const double Corrected = 0.03;

    private static readonly int FirstStart = new DateOnly(2019, 9, 1).DayNumber;
    private static readonly int LastDay = new DateOnly(2024, 12, 31).DayNumber;
    private static readonly int ProtectionBegins = new DateOnly(2022, 3, 7).DayNumber;
    private static readonly int HomesForProtected = new DateOnly(2023, 3, 6).DayNumber;
    private static readonly int PermitsEnd = new DateOnly(2024, 3, 5).DayNumber;

    private static readonly EmploymentStatus[] Statuses =
    [
        EmploymentStatus.Unemployed,
        EmploymentStatus.Unemployed,
        EmploymentStatus.Unemployed,
        EmploymentStatus.OpenMarket,
        EmploymentStatus.PromotingService,
        EmploymentStatus.Training,
        EmploymentStatus.EmployedWithSupport,
        EmploymentStatus.OutsideLabourForce,
    ];

    private readonly Dice dice;
    private readonly Residents residents;

    private MobileLives(ulong seed, int count)
    {
        dice = new(seed, ulong.MaxValue);
        residents = new(0, dice, count);
    }

    internal static Residents Play(int people, ulong seed)
    {
        int count = (int)(people * OfAll);
        MobileLives lives = new(seed, count);
        for (int i = count; i > 0; i--)
            lives.PlayOne((Kind)(i % 10));
        return lives.residents;
    }

    /// <summary>What is special in a life; movers are the most common.</summary>
    private enum Kind
    {
        Protected = 7,
        Changing = 8,
        Asking = 9,
    }

    private void PlayOne(Kind kind)
    {
        int day = kind is Kind.Protected ? StartOfProtected() : dice.Between(FirstStart, LastDay - 40);
        Municipality home = AnyMunicipality();
        int person = residents.Add(Portrait.Draw(dice, home, day), home);
        if (kind is Kind.Protected)
            Protect(person, home);
        residents[person].Status = EmploymentStatus.Unemployed;
        residents[person].HasFewHours = kind is Kind.Changing && dice.Happens(0.3);
        residents.Tell(person, RegisterEventKind.Start, day);
        bool isOpen = true;
        for (day += dice.Between(1, 120); day <= LastDay; day += dice.Between(10, 130))
        {
            if (!isOpen && dice.Happens(0.4))
                return;
            isOpen = Step(person, kind, day, isOpen);
        }
    }

    /// <summary>The next thing to happen; whether a job search is open after it.</summary>
    private bool Step(int person, Kind kind, int day, bool isOpen)
    {
        ref Resident resident = ref residents[person];
        if (!isOpen)
        {
            resident.Status = dice.OneOf<EmploymentStatus>(Statuses);
            residents.Tell(person, RegisterEventKind.Start, day);
        }
        else if (dice.Happens(0.2))
        {
            residents.Tell(person, RegisterEventKind.End, day);
            return false;
        }
        else if (dice.Happens(0.4))
        {
            resident.Status = dice.OneOf<EmploymentStatus>(Statuses);
            resident.Flags &= ~RowFlags.PromotingService;
            resident.Flags |= dice.Happens(0.7) ? RowFlags.PromotingService : RowFlags.None;
            residents.Tell(person, RegisterEventKind.Change, day);
            if (dice.Happens(Corrected))
                residents.Tell(person, RegisterEventKind.Change, day);
        }
        else if (kind is Kind.Asking)
            AskForMunicipality(person, day);
        else
            Special(person, kind, day);
        return true;
    }

    private void Special(int person, Kind kind, int day)
    {
        ref Resident resident = ref residents[person];
        if (kind is Kind.Protected && resident.Home is null && day >= PermitsEnd && dice.Happens(0.3))
            resident.Flags &= ~RowFlags.TemporaryProtection;
        else if (kind is Kind.Protected && (resident.Home is not null || day >= HomesForProtected))
            resident.Home = dice.Happens(0.7) ? resident.PlaceOfStay : AnyMunicipality();
        else if (kind is Kind.Protected)
            resident.PlaceOfStay = AnyMunicipality();
        else if (kind is Kind.Changing)
            ChangeFacts(ref resident);
        else
            resident.Home = AnyMunicipality();
        var entry = dice.Happens(0.7) ? RegisterEventKind.Registry : RegisterEventKind.Change;
        residents.Tell(person, entry, day);
    }

    private void ChangeFacts(ref Resident resident)
    {
        if (dice.Happens(0.6))
            resident.EarningsRelated = resident.EarningsRelated is Answer.Yes ? Answer.No : Answer.Yes;
        if (dice.Happens(0.3))
            resident.Flags ^= RowFlags.AtRisk;
    }

    /// <summary>5 § 7 mom, once in a life and only when the conditions hold.</summary>
    private void AskForMunicipality(int person, int day)
    {
        ref Resident resident = ref residents[person];
        MunicipalityCode to = AnyMunicipality().Code;
        bool mayGo =
            !resident.IsTransferredToNeighbour
            && day >= LawBook.TransferToMunicipality.From.DayNumber
            && resident.Status is EmploymentStatus.Unemployed
            && resident.HasGround(day)
            && to != resident.Home!.Code
            && PilotAreas.Include(to)
            && PilotAreas.Include(resident.Home.Code);
        if (!mayGo)
            return;
        resident.IsTransferredToNeighbour = true;
        var ground = dice.Happens(0.5) ? TransferGround.Safety : TransferGround.Language;
        DateOnly date = DateOnly.FromDayNumber(day);
        residents.Decide(person, new(date, TeOfficeActKind.TransferToMunicipality, to, ground, true, true, true));
    }

    private int StartOfProtected() =>
        dice.Happens(0.5)
            ? dice.Between(ProtectionBegins, ProtectionBegins + 200)
            : dice.Between(ProtectionBegins, LastDay - 40);

    private void Protect(int person, Municipality place)
    {
        ref Resident resident = ref residents[person];
        resident.Home = null;
        resident.PlaceOfStay = place;
        resident.Flags = RowFlags.TemporaryProtection | RowFlags.PromotingService;
        resident.EarningsRelated = Answer.No;
        resident.Traits.Language = dice.Happens(0.8) ? Languages.Ukrainian : Languages.Russian;
        resident.Traits.Citizenship = 804;
        resident.Traits.ServiceLanguage = 2;
        resident.Traits.Immigrant = dice.Happens(0.7) ? Answer.Yes : Answer.No;
    }

    private Municipality AnyMunicipality() => Territory.All[DrawTerritory()].Draw(dice);

    private int DrawTerritory()
    {
        int at = dice.Below(Territory.PopulationOfAll);
        int territory = 0;
        while (at >= Territory.All[territory].Population)
            at -= Territory.All[territory++].Population;
        return territory;
    }
}
