using System.Runtime.CompilerServices;
using System.Text;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements;

/// <summary>The words of results as bytes, made once: a row has a dozen of them.</summary>
internal static class StatementBytes
{
    private static readonly byte[][] Matters = Of<StatementMatter>(StatementWords.Name);
    private static readonly byte[][] Givers = Of<StatementGiver>(StatementWords.Name);
    private static readonly byte[][] Roles = Of<GivingRole>(StatementWords.Name);
    private static readonly byte[][] Parts = Of<StatementPart>(StatementWords.Name);
    private static readonly byte[][] States = Of<StatementState>(StatementWords.Name);

    internal static ReadOnlySpan<byte> Word(StatementMatter matter) => Matters[(int)matter];

    internal static ReadOnlySpan<byte> Word(StatementGiver giver) => Givers[(int)giver];

    internal static ReadOnlySpan<byte> Word(GivingRole role) => Roles[(int)role];

    internal static ReadOnlySpan<byte> Word(StatementPart part) => Parts[(int)part];

    internal static ReadOnlySpan<byte> Word(StatementState state) => States[(int)state];

    private static byte[][] Of<T>(Func<T, string> name)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .OrderBy(one => Unsafe.As<T, byte>(ref one))
                .Select(one => Encoding.UTF8.GetBytes(name(one))),
        ];
}
