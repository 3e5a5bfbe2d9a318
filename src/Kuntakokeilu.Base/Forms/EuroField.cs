using System.Globalization;

namespace Kuntakokeilu.Base.Forms;

/// <summary>A sum in euros, as people write it: 1 400, 1 400,50 or 1400.50 €. Kept in cents, so that nothing is rounded.</summary>
/// <param name="bad">What is told of anything that is no such sum.</param>
internal sealed class EuroField(string name, string label, string bad) : Field(name, label)
{
    /// <summary>In cents; below zero where a sum may also be taken away.</summary>
    internal long Least { get; init; }

    internal long Most { get; init; } = 99_999_999_999_99;

    /// <summary>In cents; null when none was given, or when it is wrong.</summary>
    internal long? Value { get; private set; }

    internal override string? Given => Wrong is null ? Value?.ToString(CultureInfo.InvariantCulture) : null;

    internal override string InWords(Texts texts) => Value is { } cents ? texts.Euros(cents) : "";

    internal void Show(long cents)
    {
        Value = cents;
        (long whole, long rest) = Math.DivRem(Math.Abs(cents), 100);
        Written = string.Create(CultureInfo.InvariantCulture, $"{(cents < 0 ? "-" : "")}{whole},{rest:00}");
    }

    private protected override void Take(Texts texts)
    {
        Value = null;
        if (Written.Length == 0)
            return;
        if (Cents(Written) is { } cents && cents >= Least && cents <= Most)
            Value = cents;
        else
            Refuse(bad);
    }

    /// <summary>Null for what is no sum: a day, three decimals, two signs.</summary>
    private static long? Cents(string written)
    {
        string text = string.Concat(written.Where(sign => !char.IsWhiteSpace(sign) && sign is not '€'));
        text = text.Replace('−', '-').Replace('–', '-').Replace(',', '.');
        return
            decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal euros
            )
            && decimal.Truncate(euros * 100) == euros * 100
            && Math.Abs(euros) < 1_000_000_000_000
            ? (long)(euros * 100)
            : null;
    }
}
