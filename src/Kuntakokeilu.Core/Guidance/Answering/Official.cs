using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Core.Guidance.Answering;

/// <summary>Who takes a step: an official by the account, a program by its name alone.</summary>
internal sealed record Official(int? Account, string Name)
{
    internal static Official Of(Actor actor) => new(actor.AccountId, actor.Name);

    internal bool Is(int? account, string? name) => Account is null ? Name == name : Account == account;
}
