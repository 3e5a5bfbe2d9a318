using System.Linq.Expressions;
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
        permit switch
        {
            { Decision: null } => PermitState.Waiting,
            { Decision.IsGranted: false } => PermitState.Refused,
            { End: not null } => PermitState.Ended,
            _ when day < permit.ValidFrom => PermitState.ToCome,
            _ when day > permit.ValidUntil => PermitState.RunOut,
            _ => PermitState.InForce,
        };

    /// <summary>The same as a question to the database.</summary>
    internal static Expression<Func<AccessGrant, bool>> Is(PermitState state, DateOnly day) =>
        state switch
        {
            PermitState.Waiting => p => p.Decision == null,
            PermitState.Refused => p => p.Decision != null && !p.Decision.IsGranted,
            PermitState.Ended => p => p.End != null,
            PermitState.ToCome => p => p.Decision!.IsGranted && p.End == null && p.ValidFrom > day,
            PermitState.RunOut => p => p.Decision!.IsGranted && p.End == null && p.ValidUntil < day,
            PermitState.InForce => p =>
                p.Decision!.IsGranted && p.End == null && p.ValidFrom <= day && p.ValidUntil >= day,
        };
}
