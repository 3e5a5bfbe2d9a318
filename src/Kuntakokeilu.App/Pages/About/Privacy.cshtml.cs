using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Ohjaamo.Tables;

namespace Kuntakokeilu.App.Pages.About;

/// <summary>
/// The privacy notice. Who receives personal data is read from what the site lets each role do, and for how long it is
/// kept from what disposal goes by: neither can be told otherwise than it is.
/// </summary>
[OpenToEveryone]
internal sealed class PrivacyModel(AccessRights rights, IEnumerable<EndpointDataSource> endpoints) : SitePage
{
    /// <summary>Each role that may do something with people's data, and what.</summary>
    internal DataTable Receivers() =>
        new(
            T["about.privacy.receivers"],
            [new(T["about.privacy.role"]), new(T["about.privacy.acts"])],
            [
                .. from role in Enum.GetValues<Role>()
                let acts = OnPeople.Where(action => rights.HasForAnyPurpose(role, action)).ToArray()
                where acts.Length > 0
                select (IReadOnlyList<Markup>)
                    [
                        Markup.Of($"{Texts.Capital(T.Of("role", role))}"),
                        Markup.Of($"<ul>{acts.Select(action => Markup.Of($"<li>{Done(action)}</li>"))}</ul>"),
                    ],
            ]
        );

    internal IReadOnlyList<SummaryRow> Kept() =>
        [
            .. Retention.All.Select(one => new SummaryRow(
                T[$"about.kept.{one.What}"],
                T["about.privacy.years", T.Count(one.Months / 12)]
            )),
            new(T["about.kept.guidance_records"], T["about.privacy.months", T.Count(GuidanceRecord.MonthsKept)]),
        ];

    /// <summary>What is done on pages and addresses that concern people, by number.</summary>
    private IEnumerable<AccessAction> OnPeople =>
        endpoints
            .SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<AccessAttribute>())
            .OfType<AccessAttribute>()
            .Where(access => access.Concerns is Concerns.People)
            .SelectMany(access => (AccessAction[])[access.Action, access.Post])
            .Distinct()
            .Order();
}
