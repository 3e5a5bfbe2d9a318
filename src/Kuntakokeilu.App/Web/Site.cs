using System.Text.Json;
using System.Text.Unicode;
using Kuntakokeilu.App.Api.Register;
using Kuntakokeilu.App.Pages.Steering;
using Kuntakokeilu.App.Pages.Steering.TargetGroup;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Register.Registering;
using Kuntakokeilu.Core.Register.Writing;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.Book;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Kuntakokeilu.App.Web;

/// <summary>The web application, ready to start; the same for serve, the demo and the tests.</summary>
internal static class Site
{
    /// <remarks>
    /// Begun empty on purpose: no setting file and no environment variable (ASPNETCORE_URLS, HTTP_PORTS, Kestrel's
    /// endpoints) can open another address than the ones given.
    /// </remarks>
    internal static WebApplication Create(SiteSettings settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new()
            {
                ApplicationName = typeof(Site).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls([.. settings.Urls]);
        // Unpublished, as in the tests, the files are still in their source folder.
        builder.WebHost.UseStaticWebAssets();
        // And are served as the published ones are, not watched for changes.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateOnBuild = true;
            provider.ValidateScopes = true;
        });
        AddLog(builder.Logging);
        AddServices(builder.Services, settings);
        WebApplication site = builder.Build();
        UsePipeline(site);
        return site;
    }

    /// <summary>To standard error, with the request's number: an error page tells it as a reference.</summary>
    private static void AddLog(ILoggingBuilder log)
    {
        log.SetMinimumLevel(LogLevel.Warning);
        // It warns of keys that are not encrypted at rest: they are as safe as the data folder they lie in.
        log.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // What keeps it from starting is told in one line by the command.
        log.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        log.AddSimpleConsole(console => console.IncludeScopes = true);
        log.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
    }

    private static void AddServices(IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Time);
        if (settings.Database is { } database)
        {
            services.AddSingleton(database);
            services.AddScoped(provider => new Gate(database, SessionToken.Of(Request(provider).User), settings.Time));
            services.AddScoped<AccessFilter>();
            services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<AccessFilter>());
            services.AddSingleton(new FactsService(database.Job, settings.Time));
            services.AddSingleton(new SettlementService(database.Job, settings.Time, LawAsKnown.Whole));
            services.AddSingleton(new Overview(database.Job, settings.Time));
            services.AddSingleton(new LookQuestions(database.Job, settings.Time));
            services.AddSingleton(new AuditSealer(database.Job));
            services.AddHostedService<AuditSealing>();
        }
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower
        );
        services.AddHttpContextAccessor();
        services.AddScoped(provider => Texts.For(RequestLanguage.Of(Request(provider))));
        services.AddScoped(provider => new Links(provider.GetRequiredService<Texts>().Language));
        services.AddHostFiltering(hosts => Filter(hosts));
        services.AddResponseCompression();
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddRazorPages(pages => pages.Conventions.Add(new PageRoutes()));

        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "kokeilu-form";
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.SuppressXFrameOptionsHeader = true;
        });
        IDataProtectionBuilder keys = services.AddDataProtection().SetApplicationName("kokeilu");
        if (settings.Data is { } data)
            keys.PersistKeysToFileSystem(PrivateFolder(Path.Combine(data, "keys")));
        else
            keys.UseEphemeralDataProtectionProvider();
    }

    /// <summary>Whoever reads the keys can forge a form's token: the folder is its owner's alone.</summary>
    private static DirectoryInfo PrivateFolder(string path) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );

    private static void UsePipeline(WebApplication site)
    {
        site.UseSecurityHeaders();
        // A page elsewhere may give this machine a name of its own and read it through the browser.
        site.UseHostFiltering();
        site.UseResponseCompression();
        site.UseExceptionHandler("/error/500");
        site.UseStatusCodePagesWithReExecute("/error/{0}");
        site.UseRouting();
        site.UseWhen(request => request.Request.Path.StartsWithSegments("/fonts"), KeepFonts);
        site.UseAntiforgery();
        OpenToEveryoneAttribute open = new();
        site.MapStaticAssets().WithMetadata(open);
        site.MapRazorPages().WithStaticAssets();
        site.MapOpenApi("/openapi/{documentName}.json").WithMetadata(open);
        if (site.Services.GetService<SiteDatabase>() is not null)
        {
            FactsEndpoint.Map(site.MapGroup("/api/v1").AddEndpointFilter<AccessEndpointFilter>());
            SteeringFiles.Map(site);
            TargetGroupFiles.Map(site);
        }
        site.MapGet("/", ToLanguage).ExcludeFromDescription().WithMetadata(open);
        site.MapGet("/health/live", () => "live").ExcludeFromDescription().WithMetadata(open);
        site.MapGet("/health/ready", Health.Ready).ExcludeFromDescription().WithMetadata(open);
        EndpointPolicies.Require(((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints));
    }

    /// <summary>A style sheet names them without a fingerprint; a changed font gets another name.</summary>
    private static void KeepFonts(IApplicationBuilder fonts) =>
        fonts.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static IResult ToLanguage(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Redirect($"/{RequestLanguage.Preferred(context.Request)}");
    }

    private static void Filter(HostFilteringOptions hosts)
    {
        hosts.AllowedHosts = [.. LoopbackUrls.Hosts];
        hosts.AllowEmptyHosts = false;
        hosts.IncludeFailureMessage = false;
    }

    private static HttpContext Request(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext
        ?? throw new InvalidOperationException("Texts are asked for outside a request.");
}
