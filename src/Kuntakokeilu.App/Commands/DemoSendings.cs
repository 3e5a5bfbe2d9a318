using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Law.Book;
using Npgsql;
using F = Kuntakokeilu.Core.Registration.SearchFields;
using Q = Kuntakokeilu.Core.Registration.SearchQuestion;

namespace Kuntakokeilu.App.Commands;

/// <summary>What the demo's officials have sent on behalf of customers: by the service of the pages, each in a work of its own.</summary>
internal sealed class DemoSendings(NpgsqlDataSource database, TimeProvider day)
{
    internal const string Official = "Malli Virkailija";
    internal const string Phone = "0100 000 000";

    private static readonly CancellationToken Stop = CancellationToken.None;

    internal async Task Send(JourneyKind kind, int person, Func<SearchStanding, SearchAnswers> answer)
    {
        await using Work work = await Work.Begin(database, AuditContext.OfProgram(Official), Stop);
        string key = await WebRecording.Hold(work, person, Stop);
        SearchOf whose = SearchOf.Another(person);
        SearchStanding standing = await StandingReader.Read(
            work.Connection,
            whose,
            newcomer: null,
            LegalDay.Today(day),
            Stop
        );
        SendService sending = new(new WebRecording(day, LawAsKnown.Whole), day, SearchForm.InLines);
        await sending.Take(Guid.NewGuid(), kind, whose, standing, answer(standing), key, null, work, Stop);
    }

    /// <summary>How the request came.</summary>
    internal static SearchAnswers Asked(DateOnly today) =>
        SearchAnswers.Empty.With(
            Q.Request,
            Fields(
                (F.Way, ChoiceField<RequestWay>.Sent(RequestWay.Phone)),
                (F.AskedOn, WrittenDay.InAddress(today)),
                (F.AskedBy, "Asiakas itse, henkilötunnus kysytty")
            )
        );

    internal static Func<SearchStanding, SearchAnswers> Ending(EndReason reason) =>
        standing => Asked(standing.Today).With(Q.Ending, Fields((F.Reason, ChoiceField<EndReason>.Sent(reason))));

    /// <summary>What is on record is confirmed, and the rest answered as it leads.</summary>
    internal static SearchAnswers Restart(SearchStanding standing) =>
        Complete(standing, SearchPrefill.Of(standing), Asked(standing.Today));

    /// <summary>The same of a citizen of another country, as the Population Information System has told.</summary>
    internal static Func<SearchStanding, SearchAnswers> RestartOf(short citizenship) =>
        standing =>
        {
            SearchAnswers onRecord = SearchPrefill.Of(standing);
            return Complete(
                standing,
                onRecord,
                Asked(standing.Today)
                    .With(
                        Q.Details,
                        Fields((F.Home, onRecord[Q.Details, F.Home] ?? ""), (F.Citizenship, $"{citizenship:000}"))
                    )
            );
        };

    internal static IEnumerable<KeyValuePair<string, string>> Reached =>
        Fields((F.Phone, Phone), (F.ServiceLanguage, ChoiceField<ServiceLanguage>.Sent(ServiceLanguage.Finnish)));

    internal static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        fields.Select(field => KeyValuePair.Create(field.Name, field.Value));

    private static SearchAnswers Complete(SearchStanding standing, SearchAnswers onRecord, SearchAnswers begun)
    {
        SearchAnswers answers = begun;
        while (SearchQuestions.Next(JourneyKind.Restart, standing, answers) is { } question)
            answers = question switch
            {
                Q.Contact => answers.With(question, Reached),
                Q.Dismissal => answers.With(question, Fields((F.Dismissed, SearchAnswers.No))),
                Q.Fund => answers.With(question, Fields((F.Member, SearchAnswers.No))),
                Q.RightToWork => answers.With(
                    question,
                    Fields(
                        (F.Permit, ChoiceField<PermitKind>.Sent(PermitKind.Temporary)),
                        (F.PermitEnd, WrittenDay.InAddress(standing.Today.AddMonths(6))),
                        (F.Bound, SearchAnswers.Yes)
                    )
                ),
                _ when onRecord.Has(question) => answers.With(onRecord, question),
                _ => answers.With(question, []),
            };
        return answers;
    }
}
