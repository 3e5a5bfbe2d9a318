using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>What the Act says of a transfer on request (5 § 6-7 mom). Pure: the fold itself is asked.</summary>
internal static class RequestLaw
{
    /// <summary>The TE office's decision, yes.</summary>
    /// <param name="to">None for the TE office.</param>
    internal static TeOfficeAct Act(DateOnly day, MunicipalityCode to, TransferGround ground) =>
        new(
            day,
            to.IsNone ? TeOfficeActKind.TransferToTeOffice : TeOfficeActKind.TransferToMunicipality,
            to,
            ground,
            Requested: true,
            ServicesSecured: true,
            Accepted: !to.IsNone
        );

    /// <summary>Why it would have no effect on what is on record; none when it would.</summary>
    internal static Refusal RefusalOf(KnownHistory known, TeOfficeAct act)
    {
        const short New = 0;
        History history = new(known.Law);
        KnownAct[] acts = [.. known.Acts.Select(one => one.Act).Append(new(act, New)).OrderBy(one => one.Act.Date)];
        history.Fold(known.InForce, acts);
        foreach ((int place, Refusal why) in history.RefusedActs)
            if (acts[place].Seq == New)
                return why;
        return Refusal.None;
    }
}
