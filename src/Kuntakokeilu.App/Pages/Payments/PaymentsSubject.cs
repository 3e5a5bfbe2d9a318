using System.Globalization;
using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Pages.Payments.Batches;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Grants.Payments.Batches;
using Kuntakokeilu.Core.Notices.Letters;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>
/// What was granted is paid month by month: applied for by whom it was granted to, checked, decided and paid by the KEHA centre
/// (JTYPL 12:8). The row policies ask these actions.
/// </summary>
internal sealed class PaymentsSubject : SiteSubject
{
    internal const string List = "/payments";
    internal const string Batches = "/payments/batches";

    /// <summary>An entrepreneur applies for payment, corrects it, gives another account.</summary>
    internal const AccessAction ClaimPayment = (AccessAction)246;

    /// <summary>The same of an employer.</summary>
    internal const AccessAction ClaimPaymentAsEmployer = (AccessAction)247;
    internal const AccessAction ListPayments = (AccessAction)248;

    /// <summary>An application for payment, on the page where it is checked.</summary>
    internal const AccessAction ViewPayment = (AccessAction)249;

    /// <summary>Asks for what is missing, and tells what is accepted.</summary>
    internal const AccessAction HandlePayment = (AccessAction)250;

    /// <summary>What another has checked, on the page where it is decided.</summary>
    internal const AccessAction ViewPaymentDecision = (AccessAction)251;
    internal const AccessAction DecidePayment = (AccessAction)252;

    /// <summary>Batches, their payments and files.</summary>
    internal const AccessAction ViewPaymentBatches = (AccessAction)253;

    private static readonly WorkQueue Waiting = new("queue.waiting", PaymentList.Waiting);

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ClaimPayment), ClaimPayment, Capacity.JobseekerOrFor) { Changes = true, AsksAgain = true },
            new(nameof(ClaimPaymentAsEmployer), ClaimPaymentAsEmployer, GrantsSubject.Employer) { Changes = true },
            new(nameof(ListPayments), ListPayments, Capacity.KehaForPayments),
            new(nameof(ViewPayment), ViewPayment, Capacity.KehaForPayments),
            new(nameof(HandlePayment), HandlePayment, Capacity.KehaForPayments) { Changes = true },
            new(nameof(ViewPaymentDecision), ViewPaymentDecision, Capacity.KehaForPayments),
            new(nameof(DecidePayment), DecidePayment, Capacity.KehaForPayments) { Changes = true },
            new(nameof(ViewPaymentBatches), ViewPaymentBatches, Capacity.KehaForPayments),
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new(List, "nav.payments") { Menu = InMenu.OfOfficials, Queue = Waiting },
            new(Batches, "nav.payment_batches") { Menu = InMenu.OfOfficials },
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("own/grants/{id:int}/pay", "own/grants/6/pay"),
            new("own/grants/{id:int}/payments/{claim:int}", "own/grants/6/payments/4"),
            new("employer/grants/{id:int}/pay", "employer/grants/5/pay") { Of = ExampleOf.Organisation },
            new(
                "employer/grants/{id:int}/payments/{claim:int}",
                "employer/grants/5/payments/1",
                "employer/grants/5/payments/3"
            )
            {
                Of = ExampleOf.Organisation,
            },
            Of("payments/{id:int}", "payments/1", "payments/3"),
            Of("payments/{id:int}/decision", "payments/2/decision"),
            Of("payments/letters/{id:int}", "payments/letters/4"),
            Of("payments/letters/{id:int}.pdf", "payments/letters/4.pdf"),
            Of("payments/batches/{id:int}", "payments/batches/1"),
            Of("payments/batches/{id:int}.xml", "payments/batches/1.xml"),
            Of("payments/batches/{id:int}.csv", "payments/batches/1.csv"),
        ];

    internal static string Of(int claim) => string.Create(CultureInfo.InvariantCulture, $"{List}/{claim}");

    internal static string OfBatch(int batch) => string.Create(CultureInfo.InvariantCulture, $"{Batches}/{batch}");

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new PaymentClaiming(settings.Time));
        services.AddSingleton(provider => new PaymentSteps(
            provider.GetRequiredService<DecisionLetters>(),
            settings.Time
        ));
        if (settings.Payments is not { } line)
            return;
        services.AddSingleton(new PaymentBatches(database.Job, line.Payer, settings.Time));
        services.AddSingleton(_ => new PaymentSender(
            database.Job,
            new HttpPaymentLine(line, OutsideClient.Of(line.Address, "payments"), TimeProvider.System),
            TimeProvider.System
        ));
        services.AddHostedService<PaymentSending>();
    }

    internal override void Map(IEndpointRouteBuilder site)
    {
        PaymentLetterRoutes.Map(site);
        BatchFiles.Map(site);
    }

    private static AddressExample Of(string template, params string[] addresses) =>
        new(template, addresses) { Of = ExampleOf.Organisation };
}
