using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Bench.Register;

/// <summary>Makes up acts of the TE office that mostly take effect, on persons in no order.</summary>
internal sealed class ActMaker(RegisterSize size)
{
    private const ulong Seed = 5;
    private const int RefusedPercent = 10;
    private readonly PersonMaker persons = new(size);
    private readonly JobseekerHistory history = new(LawAsKnown.Whole);

    /// <summary>The acts with their persons, as many as the register has.</summary>
    internal IEnumerable<(int Person, TeOfficeAct Act)> All()
    {
        int step = Step();
        int person = 0;
        int made = 0;
        for (int tried = 0; made < size.Acts; tried++)
        {
            person = (int)(((long)person + step) % size.People);
            Dice dice = Dice.For(Seed, tried);
            if (TryMake(person, ref dice, out TeOfficeAct act))
            {
                made++;
                yield return (person, act);
            }
        }
    }

    /// <summary>A step that goes through all persons before it comes to one again.</summary>
    private int Step()
    {
        int step = (int)(size.People * 0.618) | 1;
        while (step > 1 && Divisor(step, size.People) != 1)
            step -= 2;
        return step;
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);

    private bool TryMake(int person, ref Dice dice, out TeOfficeAct act)
    {
        persons.Make(person);
        history.Begin();
        foreach (ref readonly MadeRow row in persons.Rows)
            history.Add(row.Entry);
        history.End();
        int first = dice.Below(Math.Max(1, history.PeriodCount));
        for (int i = 0; i < history.PeriodCount; i++)
        {
            Period period = history.PeriodAt((first + i) % history.PeriodCount);
            if (period.Outcome.Authority is Authority.Municipality)
            {
                act = OnCustomer(period, ref dice);
                return true;
            }
        }
        act = Transfer(persons.Rows[0].Entry.Date, ref dice) with { Requested = dice.Percent(50) };
        return dice.Percent(RefusedPercent);
    }

    private static TeOfficeAct OnCustomer(in Period period, ref Dice dice)
    {
        DateOnly transfersFrom = LawAsKnown.Whole.RequestedTransfersFrom;
        DateOnly from = period.From > transfersFrom ? period.From : transfersFrom;
        bool mayTransfer = from < period.To;
        if (!mayTransfer || (period.Outcome.Basis is Basis.TargetGroup or Basis.Restart && dice.Percent(25)))
            return Leave(period.From, ref dice);
        return Transfer(from.AddDays(dice.Below(period.To.DayNumber - from.DayNumber)), ref dice);
    }

    private static TeOfficeAct Leave(DateOnly date, ref Dice dice) =>
        new(
            date,
            TeOfficeActKind.LeaveUntransferred,
            default,
            dice.Any<TransferGround>([TransferGround.Language, TransferGround.Inappropriate, TransferGround.Other]),
            Requested: false,
            ServicesSecured: false,
            Accepted: false
        );

    private static TeOfficeAct Transfer(DateOnly date, ref Dice dice)
    {
        bool toMunicipality = dice.Percent(50);
        return new(
            date,
            toMunicipality ? TeOfficeActKind.TransferToMunicipality : TeOfficeActKind.TransferToTeOffice,
            toMunicipality ? PersonMaker.AnyPilot(ref dice) : default,
            dice.Any<TransferGround>([TransferGround.Language, TransferGround.Inappropriate, TransferGround.Safety]),
            Requested: true,
            ServicesSecured: true,
            Accepted: toMunicipality
        );
    }
}
