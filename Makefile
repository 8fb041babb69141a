# boardpack: a press for committee papers.
#
#   make          builds ./boardpack
#   make demo     installs what is missing, builds, prints the sample pack
#   make check    the same set-up, then every test

BUILD  ?= build
PREFIX ?= /usr/local
ROOMS  ?= base xml text fo graphic area pack layout paint pdf press

PACKAGES = glib-2.0 gthread-2.0 libxml-2.0 libxslt libexslt pangocairo pangofc pangoft2 cairo-pdf fontconfig \
           libqpdf librsvg-2.0 lcms2

CC       = gcc
CFLAGS  ?= -O2 -g
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wstrict-prototypes \
           -Wmissing-prototypes -Wpointer-arith -Wvla
BP_CFLAGS = -std=c17 -D_GNU_SOURCE $(WARNINGS) -Isrc $(SANITIZE)
# Headers of the libraries are not ours to warn about.
LIB_CFLAGS := $(shell pkg-config --cflags $(PACKAGES) | sed 's/-I/-isystem /g')
LIB_LIBS   := $(shell pkg-config --libs $(PACKAGES)) -lhyphen -lm

SOURCES := $(foreach room,$(ROOMS),$(wildcard src/$(room)/*.c))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/%.o)
UNITS   := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*.c))

all: boardpack

boardpack: $(BUILD)/main.o $(BUILD)/libboardpack.a
	$(CC) $(CFLAGS) $(SANITIZE) -o $@ $^ $(LIB_LIBS) $(LDFLAGS)

$(BUILD)/libboardpack.a: $(OBJECTS)
	@rm -f $@
	ar rcs $@ $^

$(BUILD)/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(BP_CFLAGS) $(LIB_CFLAGS) -MMD -MP -c -o $@ $<

# A unit test is one program of libcheck; ROOMS narrows what it is linked with.
$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libboardpack.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(BP_CFLAGS) $(LIB_CFLAGS) $$(pkg-config --cflags check) -MMD -MP -o $@ $< \
		$(BUILD)/libboardpack.a $(LIB_LIBS) $$(pkg-config --libs check) $(LDFLAGS)

unit: $(UNITS)
	@for test in $(UNITS); do $$test || exit 1; done

clean:
	rm -rf $(BUILD) boardpack

.PHONY: all unit clean

-include $(OBJECTS:.o=.d) $(BUILD)/main.d $(UNITS:=.d)
