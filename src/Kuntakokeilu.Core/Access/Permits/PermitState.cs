using Kuntakokeilu.Core.Access.Tables;

namespace Kuntakokeilu.Core.Access.Permits;

/// <summary>How a right of use stands on a day.</summary>
internal enum PermitState : byte
{
    /// <summary>KEHA has not decided.</summary>
    Waiting,

    /// <summary>Granted, and its first day is to come.</summary>
    ToCome,
    InForce,
    Refused,

    /// <summary>Ended before its last day.</summary>
    Ended,

    /// <summary>Its last day has passed.</summary>
    RunOut,
}

internal static class PermitStates
{
    internal static PermitState StateOn(this AccessGrant permit, DateOnly day) =>
        StateOn(permit.Decision?.IsGranted, permit.End is not null, permit.ValidFrom, permit.ValidUntil, day);

    /// <param name="isGranted">How it was decided; null when it was not.</param>
    /// <param name="from">First day of the right.</param>
    internal static PermitState StateOn(bool? isGranted, bool isEnded, DateOnly from, DateOnly until, DateOnly day) =>
        isGranted switch
        {
            null => PermitState.Waiting,
            false => PermitState.Refused,
            true when isEnded => PermitState.Ended,
            true when day < from => PermitState.ToCome,
            true when day > until => PermitState.RunOut,
            true => PermitState.InForce,
        };

    /// <summary>The same as a condition of the database: p the right, d its decision, e its end.</summary>
    /// <param name="day">The place of the day in the statement.</param>
    internal static string Condition(PermitState state, string day) =>
        state switch
        {
            PermitState.Waiting => "d.permit_id is null",
            PermitState.Refused => "not d.is_granted",
            PermitState.Ended => "e.permit_id is not null",
            PermitState.ToCome => $"d.is_granted and e.permit_id is null and p.valid_from > {day}",
            PermitState.RunOut => $"d.is_granted and e.permit_id is null and p.valid_until < {day}",
            PermitState.InForce =>
                $"d.is_granted and e.permit_id is null and {day} between p.valid_from and p.valid_until",
        };
}
