namespace Kuntakokeilu.Base.Lists;

/// <summary>Which way a list is walked from a row.</summary>
internal enum Turn : byte
{
    Forward = 1,
    Back,
}

/// <summary>A row beside which a page lies.</summary>
/// <param name="Key">What the row has in the columns of the order.</param>
internal sealed record Place(IReadOnlyList<object> Key, Turn Turn)
{
    /// <summary>A page that has rows on both sides is named by one of them; by neither it is the first page.</summary>
    /// <param name="after">The row before the page, as an address has it.</param>
    /// <param name="before">The row after the page.</param>
    internal static Place? Read(ListOrder order, string? after, string? before) =>
        order.ReadKey(after) is { } last ? new(last, Turn.Forward)
        : order.ReadKey(before) is { } first ? new(first, Turn.Back)
        : null;
}
