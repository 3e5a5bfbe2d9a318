using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations;

/// <summary>The days that are passed over are days on which nothing changes.</summary>
public sealed class ObligationDaysTests
{
    private static readonly DateOnly First = new(2020, 3, 1);
    private static readonly EmploymentStatus[] Statuses =
    [
        EmploymentStatus.Unemployed,
        EmploymentStatus.LaidOff,
        EmploymentStatus.PartTimeWork,
        EmploymentStatus.PromotingService,
        EmploymentStatus.OpenMarket,
    ];

    [Fact]
    public void Each_day_gone_through_gives_the_same()
    {
        ObligationHistory passing = new();
        ObligationHistory each = new() { EachDay = true };
        int duties = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            DateOnly on = Live(new HostileDice(seed), passing);
            Live(new HostileDice(seed), each);
            passing.Run(on);
            each.Run(on);
            Assert.True(All(each).SequenceEqual(All(passing)), $"seed {seed}");
            duties += passing.Count;
        }
        Assert.True(duties > 2_000, $"only {duties} duties");
    }

    private static IEnumerable<Obligation> All(ObligationHistory history) =>
        Enumerable.Range(0, history.Count).Select(i => history[i]);

    /// <summary>A search or two with contacts, services, known ends and plans on any day.</summary>
    private static DateOnly Live(HostileDice dice, ObligationHistory into)
    {
        into.Begin();
        DateOnly day = First.AddDays(dice.Below(1_200));
        bool isOpen = false;
        for (int i = 0; i < 12; i++)
        {
            RegisterEventKind kind =
                !isOpen ? RegisterEventKind.Start
                : dice.Chance(15) ? RegisterEventKind.End
                : RegisterEventKind.Change;
            isOpen = kind is not RegisterEventKind.End;
            into.Add(
                new RegisterEvent(
                    day,
                    kind,
                    new()
                    {
                        BirthDate = new(1997, 6, 15),
                        Status = Statuses[dice.Below(Statuses.Length)],
                        AtRisk = dice.Chance(20),
                        Immigrant = Answer.Yes,
                    }
                ),
                dice.Below(400)
            );
            day = day.AddDays(dice.Below(120));
        }
        DateOnly contact = First;
        for (int i = 0; i < 25; i++)
        {
            contact = contact.AddDays(dice.Below(90));
            into.Add(
                new Contact(
                    contact,
                    (ContactKind)dice.Below(6),
                    dice.Chance(80) ? ContactOutcome.Held : ContactOutcome.NoShow
                )
            );
        }
        DateOnly entry = First;
        for (int i = 0; i < 20; i++)
        {
            entry = entry.AddDays(dice.Below(110));
            into.Add(Entry(dice, entry));
        }
        return First.AddDays(600 + dice.Below(1_150));
    }

    private static PlanEntry Entry(HostileDice dice, DateOnly day) =>
        dice.Below(8) switch
        {
            0 => new(day, PlanEntryKind.Service, PlanDetail.Trial, day.AddDays(dice.Below(150))),
            1 => new(day, PlanEntryKind.Service, PlanDetail.Training, day.AddDays(dice.Below(150))),
            2 => new(day, PlanEntryKind.KnownEnd, PlanDetail.Search, day.AddDays(dice.Below(100))),
            3 => new(day, PlanEntryKind.KnownEnd, PlanDetail.Work, day.AddDays(dice.Below(150))),
            4 => new(day, PlanEntryKind.JointStart),
            5 => new(day, PlanEntryKind.Plan, PlanDetail.Joint, IsAccepted: true),
            6 => new(day, PlanEntryKind.Plan, PlanDetail.Activation, IsAccepted: true),
            _ => new(day, PlanEntryKind.Plan, PlanDetail.Employment, Number: 4, IsAccepted: true),
        };
}
