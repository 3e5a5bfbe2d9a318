namespace Kuntakokeilu.Base;

/// <summary>The command could not do its work; the message is one clear line for the person who gave it.</summary>
internal sealed class CannotRunException(string message, Exception? cause = null) : Exception(message, cause);
