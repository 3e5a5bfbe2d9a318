using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Referrals;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>
/// Who is around a customer: what of the customer is shown to each, by what right, and until when. Pure. It tells of those to
/// whom something is shown, and of nobody else: who may be shown something by a consent is not in the register.
/// </summary>
internal sealed class PictureActors(Texts t, Around around)
{
    internal IEnumerable<PictureActor> All() => [.. Authorities(), .. Parties(), .. Providers()];

    private IEnumerable<PictureActor> Authorities()
    {
        if (around.Authority is not { } authority)
            yield break;
        bool isTeOffice = Organisations.IsTeOffice(authority);
        yield return new(
            Organisations.Name(authority, t.Language),
            t["around.serves"],
            t["around.sees.authority"],
            t[isTeOffice ? "around.basis.te_office" : "around.basis.municipality", around.Why ?? "–"],
            t["around.until.authority"]
        )
        {
            Path = around.Messages,
            Way = t["around.write"],
        };
        if (around.Worker is { } worker)
            yield return new(
                worker,
                t["around.official"],
                t["around.sees.authority"],
                t["around.basis.given"],
                t["around.until.authority"]
            )
            {
                Path = around.Messages,
                Way = t["around.write"],
            };
        // Of a municipality's customer the TE office is told what it needs for its statements.
        if (!isTeOffice)
            yield return new(
                t["around.te_office"],
                t["around.states"],
                t["around.sees.te_office"],
                t["around.basis.facts"],
                t["around.until.authority"]
            );
    }

    private IEnumerable<PictureActor> Parties()
    {
        if (around.InForce is not { } plan)
            yield break;
        // Of a party that signs only where it takes part it is told once it has.
        foreach (PartyOfPlan one in plan.Parties.Where(one => one.Expected.IsAlways || one.Signature is not null))
            yield return new(
                t.Of("plan.party", one.Expected.Party),
                one.Signature is { } signed
                    ? t["around.party_signed", t.Date(signed.SignedOn)]
                    : t["around.party_awaited"],
                t.Of("around.sees.plan", plan.Text.Kind),
                t.Of("around.basis.plan", plan.Text.Kind),
                t.Of("around.until.plan", plan.Text.Kind)
            );
    }

    /// <summary>Those to whom the customer is shown now, each of them once for a service.</summary>
    private IEnumerable<PictureActor> Providers() =>
        around
            .Referrals.Where(one => PictureServices.IsShownToProvider(one, around.Today))
            .Select(one => new PictureActor(
                one.Provider,
                t["around.provides", one.Name],
                t[PictureServices.IsShownWhole(one) ? "around.sees.provider" : "around.sees.provider_name"],
                t["around.basis.provider"],
                one.ClosedOn is { } closed
                    ? t.Date(closed.AddDays(ReferralDays.SeenAfter))
                    : t["around.until.provider", ReferralDays.SeenAfter]
            )
            {
                Path = $"/services/{one.Service}",
                Way = t["around.read_service"],
            });
}
