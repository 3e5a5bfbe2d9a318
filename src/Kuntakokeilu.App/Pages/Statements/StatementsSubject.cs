using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Casework.Statements.Delivery;

namespace Kuntakokeilu.App.Pages.Statements;

/// <summary>
/// Labour policy statements (työvoimapoliittinen lausunto): which are to be given and by when, their writing, what the customer
/// is asked, and what one sees of what was said of oneself.
/// </summary>
internal sealed class StatementsSubject : SiteSubject
{
    internal const string List = "/statements";
    internal const string OfOwn = "/own/statements";
    internal const string Delivery = "/statements/delivery";
    internal const string Line = "/statements/line";

    /// <summary>The statements that are to be given on the customers of one's organisation.</summary>
    internal const AccessAction ListStatements = (AccessAction)172;

    /// <summary>A customer's statements, and the forms that lead from them.</summary>
    internal const AccessAction ViewStatements = (AccessAction)173;

    /// <summary>Gives a statement, corrects it or takes it back.</summary>
    internal const AccessAction GiveStatement = (AccessAction)174;

    /// <summary>Asks for a clarification, reminds of it or notes the answer, or takes more time.</summary>
    internal const AccessAction AskClarification = (AccessAction)175;

    /// <summary>Notes what is told of the benefit, what the payer asks, and cases that begin and end.</summary>
    internal const AccessAction TellOfBenefit = (AccessAction)176;

    /// <summary>Statements of the organisation's customers on their way to the payer, and how each goes.</summary>
    internal const AccessAction ViewDelivery = (AccessAction)177;

    /// <summary>Sends one again, also to another payer, or notes that it has gone on paper.</summary>
    internal const AccessAction SettleDelivery = (AccessAction)178;

    /// <summary>Opens one as a letter to the payer.</summary>
    internal const AccessAction PrintStatement = (AccessAction)179;

    /// <summary>What was stated of oneself and to whom, and what one is asked.</summary>
    internal const AccessAction ViewOwnStatements = (AccessAction)192;

    /// <summary>Answers a clarification request.</summary>
    internal const AccessAction AnswerClarification = (AccessAction)193;

    /// <summary>How many statements wait and were not taken, and why.</summary>
    internal const AccessAction ViewLine = (AccessAction)194;

    /// <summary>What was not taken for one reason waits anew.</summary>
    internal const AccessAction ReplayLine = (AccessAction)195;

    private static readonly WorkQueue Due = new("queue.statements", $"select d.limit_day as day {StatementList.Ours}");

    /// <summary>Those that an official is to look at.</summary>
    private static readonly WorkQueue Dead = new(
        "queue.delivery",
        $"select (m.at at time zone 'Europe/Helsinki')::date as day {DeliveryList.Dead}"
    );

    /// <summary>The same, of everybody and nobody in particular.</summary>
    private static readonly WorkQueue OfLine = new(
        "queue.delivery",
        $"""
        select (l.eldest at time zone 'Europe/Helsinki')::date as day
        from statements.line() l, generate_series(1, least(l.messages, 200)) where l.state = {(int)MessageState.Dead}
        """
    )
    {
        MostCounted = 199,
    };

    internal static string PathOf(int person) =>
        string.Create(CultureInfo.InvariantCulture, $"/statements/people/{person}");

    internal static string PathOf(int person, int duty) =>
        string.Create(CultureInfo.InvariantCulture, $"/statements/people/{person}/{duty}");

    internal static string PathOfMessage(int person, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/statements/people/{person}/messages/{number}");

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListStatements), ListStatements, Capacity.Casework),
            new(nameof(ViewStatements), ViewStatements, Capacity.Casework),
            OfOfficial(nameof(GiveStatement), GiveStatement),
            OfOfficial(nameof(AskClarification), AskClarification),
            OfOfficial(nameof(TellOfBenefit), TellOfBenefit),
            new(nameof(ViewDelivery), ViewDelivery, Capacity.Casework),
            OfOfficial(nameof(SettleDelivery), SettleDelivery),
            new(nameof(PrintStatement), PrintStatement, Capacity.Casework),
            new(nameof(ViewLine), ViewLine, Capacity.KehaForMaintenance),
            new(nameof(ReplayLine), ReplayLine, Capacity.KehaForMaintenance) { Changes = true },
            new(nameof(ViewOwnStatements), ViewOwnStatements, Capacity.JobseekerOrFor),
            new(nameof(AnswerClarification), AnswerClarification, Capacity.JobseekerOrFor)
            {
                Changes = true,
                Records = true,
                AsksAgain = true,
            },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new(List, "nav.statements") { Menu = InMenu.OfOfficials, Queue = Due },
            new(Delivery, "nav.delivery") { Queue = Dead },
            new(Line, "nav.line") { Queue = OfLine },
            new(OfOwn, "nav.own_statements"),
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            Of("statements/people/{person:int}", "statements/people/5"),
            Of("statements/people/{person:int}/tell", "statements/people/5/tell"),
            Of("statements/people/{person:int}/open", "statements/people/5/open"),
            Of("statements/people/{person:int}/messages/{number:int}", "statements/people/5/messages/1"),
            Of("statements/people/{person:int}/messages/{number:int}/letter", "statements/people/5/messages/1/letter"),
            Of("statements/people/{person:int}/{duty:int}", "statements/people/5/0"),
            Of("statements/people/{person:int}/{duty:int}/give", "statements/people/5/0/give"),
            Of("statements/people/{person:int}/{duty:int}/ask", "statements/people/5/0/ask"),
            new("own/statements/{duty:int}", "own/statements/0"),
            new("statements/line/again/{fault:int}", ["statements/line/again/1"]) { Of = ExampleOf.Organisation },
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddScoped(_ => new StatementService(new StatementRecording(settings.Time), settings.Time));
        if (settings.Funds is not { } funds)
            return;
        MessageQueue queue = new(database.Job, TimeProvider.System);
        services.AddSingleton(queue);
        services.AddSingleton(_ => new MessageSender(
            queue,
            new XRoadFundLine(funds, OutsideClient.Of(funds.Address, "funds"), TimeProvider.System),
            TimeProvider.System
        ));
        services.AddHostedService<StatementSending>();
    }

    internal override void Map(IEndpointRouteBuilder site) => StatementLetters.Map(site);

    private static DeclaredAction OfOfficial(string name, AccessAction action) =>
        new(name, action, Capacity.Casework) { Changes = true, Records = true };

    private static AddressExample Of(string template, string address) =>
        new(template, address) { Of = ExampleOf.Person };
}
