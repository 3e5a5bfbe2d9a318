using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Payments.Batches;
using Kuntakokeilu.Core.Register;

namespace Kuntakokeilu.App.Pages.Payments.Batches;

/// <summary>A batch as files: the one that went to the bank, byte by byte, and what has become of its payments.</summary>
internal static class BatchFiles
{
    private static readonly string[] Header =
    [
        "payment",
        "payee",
        "account",
        "amount_cents",
        "state",
        "code",
        "told_on",
    ];

    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder batches = site.MapGroup($"/{PageRoutes.Language}{PaymentsSubject.Batches}")
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(PaymentsSubject.ViewPaymentBatches) { Concerns = Concerns.People })
            .AddEndpointFilter<AccessEndpointFilter>();
        batches.MapGet("{id:int}.xml", Xml);
        batches.MapGet("{id:int}.csv", Csv);
    }

    private static async Task<IResult> Xml(int id, Gate gate, CancellationToken stop)
    {
        if (
            await BatchReader.File(gate.Connection, id, stop) is not { } file
            || await BatchReader.Find(gate.Connection, id, stop) is not { } batch
        )
            return RefusedResult.OfRoute(gate.DecideOnUnknown(PaymentsSubject.ViewPaymentBatches).Refused!.Value);
        await Note(id, gate, stop);
        return Results.Bytes(file, "application/xml", $"{batch.Message}.xml");
    }

    private static async Task<IResult> Csv(int id, Gate gate, CancellationToken stop)
    {
        if (await BatchReader.Find(gate.Connection, id, stop) is not { } batch)
            return RefusedResult.OfRoute(gate.DecideOnUnknown(PaymentsSubject.ViewPaymentBatches).Refused!.Value);
        IReadOnlyList<BatchPayment> payments = await Note(id, gate, stop);
        return CsvFile.Of(
            $"{batch.Message}.csv",
            Header,
            [
                .. payments.Select(one =>
                    (IReadOnlyList<object?>)
                        [
                            PaymentFile.NameOf(one.Claim, id),
                            one.Payee,
                            one.Account,
                            one.Amount.ToString(CultureInfo.InvariantCulture),
                            Texts.Key("", one.State)[1..],
                            one.Code,
                            one.ToldOn is { } day ? RowText.Day(day) : "",
                        ]
                ),
            ]
        );
    }

    /// <summary>Of whom the file tells.</summary>
    private static async Task<IReadOnlyList<BatchPayment>> Note(int id, Gate gate, CancellationToken stop)
    {
        IReadOnlyList<BatchPayment> payments = await BatchReader.Payments(gate.Connection, id, stop);
        gate.Decide(PaymentsSubject.ViewPaymentBatches);
        gate.SetSubjects(payments.Select(one => one.Person).Where(one => one != 0).Distinct());
        return payments;
    }
}
