using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Core.Transfers.Clarifying;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Tests.Transfers.Clarifying;

/// <summary>What is missing, until when it decides, and what rows tell it once it is found out.</summary>
public sealed class UndeterminedCaseTests
{
    private static readonly ClarifiedFacts Unmet = new(EarningsRelated: false, null, null);

    /// <summary>Who has been registered in Tampere since 1.6.2022, with this known of the allowance from day to day.</summary>
    private static KnownPerson Known(params (int Day, RegisterEventKind Kind, Answer Earnings)[] rows)
    {
        KnownFact[] facts =
        [
            .. rows.Select(
                (row, i) =>
                    new KnownFact(
                        new(
                            new DateOnly(2022, 6, 1).AddDays(row.Day),
                            row.Kind,
                            new()
                            {
                                BirthDate = new(1980, 1, 1),
                                HomeMunicipality = MunicipalityCode.Parse("837"),
                                Status = EmploymentStatus.Unemployed,
                                EarningsRelated = row.Earnings,
                                MotherTongue = LanguageCode.Parse("fi"),
                                Immigrant = Answer.No,
                            }
                        ),
                        default,
                        (short)(i + 1),
                        null
                    )
            ),
        ];
        History history = new(LawAsKnown.Whole);
        history.Fold(facts, []);
        return new(1, facts, [], 1, [.. history.Periods], [], []);
    }

    private static UndeterminedCase? Of(KnownPerson known) => UndeterminedCase.Of(known, new(LawAsKnown.Whole));

    private static List<StatedPeriod> With(KnownPerson known, params IReadOnlyList<IncomingFact> rows) =>
        new PersonDecider(LawAsKnown.Whole).Accept("anna", known, rows, []).Periods;

    [Fact]
    public void The_days_run_from_the_latest_start_or_notified_change()
    {
        KnownPerson known = Known(
            (0, RegisterEventKind.Start, Answer.Unknown),
            (3, RegisterEventKind.Change, Answer.Unknown),
            (5, RegisterEventKind.Registry, Answer.Unknown)
        );
        UndeterminedCase waiting = Of(known)!;

        Assert.Equal(new(2022, 6, 11), waiting.WindowEnds);
        Assert.Equal(new(2022, 6, 1), waiting.Since);
        Assert.Equal(MissingFacts.EarningsRelated, waiting.Missing);
        Assert.Equal(RegisterEventKind.Registry, waiting.Came(Unmet, new(2022, 6, 11)).Event.Kind);
        Assert.Equal(RegisterEventKind.Change, waiting.Came(Unmet, new(2022, 6, 12)).Event.Kind);
    }

    [Fact]
    public void What_was_so_in_the_test_decides_from_its_day_and_is_known_of_every_row_after_it()
    {
        KnownPerson known = Known(
            (0, RegisterEventKind.Start, Answer.Unknown),
            (3, RegisterEventKind.Change, Answer.Unknown),
            (5, RegisterEventKind.Registry, Answer.Yes)
        );
        UndeterminedCase waiting = Of(
            Known((0, RegisterEventKind.Start, Answer.Unknown), (3, RegisterEventKind.Change, Answer.Unknown))
        )!;

        Assert.Null(Of(known));
        IReadOnlyList<IncomingFact> rows = waiting.Corrected(Unmet);
        Assert.Equal(
            [(1, Answer.No), (4, Answer.No)],
            rows.Select(row => (row.Event.Date.Day, row.Event.Facts.EarningsRelated))
        );
        StatedPeriod decided = Assert.Single(
            With(
                Known((0, RegisterEventKind.Start, Answer.Unknown), (3, RegisterEventKind.Change, Answer.Unknown)),
                rows
            )
        );
        Assert.Equal((new DateOnly(2022, 6, 1), Authority.Municipality), (decided.From, decided.Outcome.Authority));
        // That the conditions are met decides too: nobody's case waits any more.
        Assert.Equal(
            Basis.NotInTargetGroup,
            Assert
                .Single(
                    With(
                        Known(
                            (0, RegisterEventKind.Start, Answer.Unknown),
                            (3, RegisterEventKind.Change, Answer.Unknown)
                        ),
                        waiting.Corrected(Unmet with { EarningsRelated = true })
                    )
                )
                .Outcome.Basis
        );
    }

    [Fact]
    public void What_is_known_already_is_left_as_it_is()
    {
        JobseekerFacts facts = new()
        {
            BirthDate = new(1980, 1, 1),
            Status = EmploymentStatus.Unemployed,
            Immigrant = Answer.No,
        };

        JobseekerFacts found = new ClarifiedFacts(true, true, LanguageCode.Parse("et")).In(facts);

        Assert.Equal((Answer.Yes, Answer.No), (found.EarningsRelated, found.Immigrant));
        Assert.Equal(LanguageCode.Parse("et"), found.MotherTongue);
        Assert.Equal(found, new ClarifiedFacts(false, null, LanguageCode.Parse("fi")).In(found));
    }
}
