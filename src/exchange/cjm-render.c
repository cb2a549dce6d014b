/* cjm-render.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-render.h"

#include <string.h>

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <librsvg/rsvg.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include "cjm-export-error.h"
#include "cjm-png.h"

/* A CSS pixel is 1/96 inch, a point 1/72. */
#define POINTS_A_PIXEL 0.75

static guint
count_elements (GBytes *svg)
{
  gsize length;
  const char *at = g_bytes_get_data (svg, &length);
  const char *end = at + length;
  guint n = 0;

  while (at < end && (at = memchr (at, '<', end - at)) != NULL)
    {
      at++;
      if (at < end && *at != '/' && *at != '?' && *at != '!')
        n++;
    }

  return n;
}

static RsvgHandle *
load (GBytes  *svg,
      GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (svg);
  g_autoptr (GError) reason = NULL;
  guint n = count_elements (svg);
  RsvgHandle *handle;

  if (n > CJM_RENDER_MOST_ELEMENTS)
    {
      g_set_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_TOO_LARGE,
                   _("The picture has %'u parts, and a PNG or PDF can have %'u at most. Export fewer lanes, or as SVG."),
                   n, CJM_RENDER_MOST_ELEMENTS);
      return NULL;
    }

  handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAG_UNLIMITED, NULL, &reason);
  if (handle == NULL)
    g_set_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_RENDER, _("The picture could not be drawn: %s"),
                 reason->message);
  return handle;
}

static gboolean
check_surface (cairo_surface_t *surface,
               GError         **error)
{
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_RENDER, _("The picture could not be drawn: %s"),
               cairo_status_to_string (status));
  return FALSE;
}

static gboolean
draw (const CjmRender *self,
      cairo_surface_t *surface,
      double           scale,
      GError         **error)
{
  RsvgHandle *handle = load (self->svg, error);
  g_autoptr (GError) reason = NULL;
  RsvgRectangle viewport = { 0, 0, self->width * scale, self->height * scale };
  cairo_t *cr;
  gboolean drawn;

  if (handle == NULL)
    return FALSE;

  cr = cairo_create (surface);
  drawn = rsvg_handle_render_document (handle, cr, &viewport, &reason);
  cairo_destroy (cr);
  g_object_unref (handle);
  if (!drawn)
    g_set_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_RENDER, _("The picture could not be drawn: %s"),
                 reason->message);

  return drawn && check_surface (surface, error);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * cjm_render_png:
 * @render: the picture, and how large it becomes
 *
 * Renders a picture to a PNG of its size in pixels, transparent where nothing is drawn, with its density.
 *
 * Returns: (transfer full): the file; %NULL with @error set to %CJM_EXPORT_ERROR_TOO_LARGE or %CJM_EXPORT_ERROR_RENDER
 */
GBytes *
cjm_render_png (const CjmRender *render,
                GError         **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, render->width, render->height);
  g_autoptr (GByteArray) png = g_byte_array_new ();
  gboolean made = check_surface (surface, error) && draw (render, surface, 1, error);

  if (made)
    {
      cairo_status_t status = cairo_surface_write_to_png_stream (surface, append_cb, png);

      made = status == CAIRO_STATUS_SUCCESS;
      if (!made)
        g_set_error (error, CJM_EXPORT_ERROR, CJM_EXPORT_ERROR_RENDER, _("The picture could not be drawn: %s"),
                     cairo_status_to_string (status));
    }
  cairo_surface_destroy (surface);
  if (!made)
    return NULL;

  cjm_png_set_density (png, render->density);
  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

/* Without control characters and the noncharacters of Unicode, which cairo does not take for text. */
static void
set_metadata (cairo_surface_t     *surface,
              cairo_pdf_metadata_t metadata,
              const char          *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  if (text == NULL)
    return;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);
      gboolean noncharacter = (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);

      if (character < 0x20)
        g_string_append_c (clean, ' ');
      else if (!noncharacter)
        g_string_append_unichar (clean, character);
    }
  cairo_pdf_surface_set_metadata (surface, metadata, clean->str);
}

static void
set_date (cairo_surface_t *surface)
{
  const char *seconds = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *text = NULL;
  gint64 number;

  if (seconds == NULL || !g_ascii_string_to_signed (seconds, 10, 0, G_MAXINT32, &number, NULL))
    return;

  date = g_date_time_new_from_unix_utc (number);
  text = g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
}

static void
describe_pdf (const CjmRender *self,
              cairo_surface_t *surface)
{
  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->subject);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Klantreis " CJM_VERSION);
  set_date (surface);
}

/* Writes the end of the file. Cairo 1.16 forgets to free a table of each font there, which nobody else can free: when
 * leaks are looked for, not here. */
static void
finish_pdf (cairo_surface_t *surface)
{
#ifdef __SANITIZE_ADDRESS__
  __lsan_disable ();
#endif
  cairo_surface_finish (surface);
#ifdef __SANITIZE_ADDRESS__
  __lsan_enable ();
#endif
}

/**
 * cjm_render_pdf:
 * @render: the picture, and how large it becomes
 *
 * Renders a picture to a PDF of one page of its size, with text as text. Its date is that of the environment variable
 * SOURCE_DATE_EPOCH where that is set, and then the same picture gives the same bytes.
 *
 * Returns: (transfer full): the file; %NULL with @error set to %CJM_EXPORT_ERROR_TOO_LARGE or %CJM_EXPORT_ERROR_RENDER
 */
GBytes *
cjm_render_pdf (const CjmRender *render,
                GError         **error)
{
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, pdf, render->width * POINTS_A_PIXEL,
                                                                  render->height * POINTS_A_PIXEL);
  gboolean made;

  describe_pdf (render, surface);
  made = check_surface (surface, error) && draw (render, surface, POINTS_A_PIXEL, error);
  finish_pdf (surface);
  made = made && check_surface (surface, error);
  cairo_surface_destroy (surface);
  if (!made)
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
}
